//! `application/x-www-form-urlencoded`, parsed and serialised as the WHATWG URL standard has it
//! (<https://url.spec.whatwg.org/#application/x-www-form-urlencoded>), so that a link made here reads the same in
//! `URLSearchParams` and the other way round.

/// The name-value pairs of a query string, in order. Never fails: what is not valid percent-encoding stands as it is,
/// and bytes that are no UTF-8 become U+FFFD.
pub fn pairs(input: &str) -> impl Iterator<Item = (String, String)> {
    input.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (decode(name), decode(value))
    })
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

fn escaped_byte(rest: &[u8]) -> Option<u8> {
    match *rest {
        [b'%', high, low, ..] => Some(hex_digit(high)? << 4 | hex_digit(low)?),
        _ => None,
    }
}

fn decode(text: &str) -> String {
    let mut rest = text.as_bytes();
    let mut bytes = Vec::with_capacity(rest.len());
    while let Some(&first) = rest.first() {
        let (byte, used) = match escaped_byte(rest) {
            Some(byte) => (byte, 3),
            None if first == b'+' => (b' ', 1),
            None => (first, 1),
        };
        bytes.push(byte);
        rest = &rest[used..];
    }
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// A query string under construction.
#[derive(Debug, Default)]
pub struct Form(String);

impl Form {
    /// Appends one pair.
    pub fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.encode(name);
        self.0.push('=');
        self.encode(value);
    }

    fn encode(&mut self, text: &str) {
        const HEX: [char; 16] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
        ];
        for byte in text.bytes() {
            match byte {
                b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                    self.0.push(char::from(byte));
                }
                b' ' => self.0.push('+'),
                _ => {
                    self.0.push('%');
                    self.0.push(HEX[usize::from(byte >> 4)]);
                    self.0.push(HEX[usize::from(byte & 15)]);
                }
            }
        }
    }

    /// The query string, without a leading `?`.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(input: &str) -> Vec<(String, String)> {
        pairs(input).collect()
    }

    fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn pairs_are_read_as_the_standard_reads_them() {
        for (input, expected) in [
            ("", &[][..]),
            ("&&", &[]),
            ("a", &[("a", "")]),
            ("=", &[("", "")]),
            ("a=b=c", &[("a", "b=c")]),
            ("a=1&a=2", &[("a", "1"), ("a", "2")]),
            ("q=a+b%20c%2B", &[("q", "a b c+")]),
            ("q=%E5%8C%bb", &[("q", "医")]),
            ("q=医", &[("q", "医")]),
            ("q=100%&r=%4", &[("q", "100%"), ("r", "%4")]),
            ("q=%zz%%41", &[("q", "%zz%A")]),
            ("q=%E5%8C", &[("q", "\u{FFFD}")]),
            ("q=%FFa", &[("q", "\u{FFFD}a")]),
            ("%71=x", &[("q", "x")]),
            ("q=%EF%BB%BFx", &[("q", "\u{FEFF}x")]),
        ] {
            assert_eq!(parsed(input), owned(expected), "{input}");
        }
    }

    #[test]
    fn pairs_are_written_as_the_standard_writes_them() {
        let mut form = Form::default();
        form.push("q", "医 a*-._~!'()+&=%");
        form.push("empty", "");
        assert_eq!(
            form.finish(),
            "q=%E5%8C%BB+a*-._%7E%21%27%28%29%2B%26%3D%25&empty="
        );
    }
}
