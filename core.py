import json,gzip
D=json.load(open('/tmp/wt/data/public/data/atlas.json'))
def g(x):
    return len(gzip.compress(json.dumps(x,ensure_ascii=False,separators=(',',':')).encode(),9))
def strip(x):
    if isinstance(x,dict):
        return {k:strip(v) for k,v in x.items() if v not in (None,'',[],False,{}) }
    if isinstance(x,list): return [strip(v) for v in x]
    return x
def drop(r,*ks): return {k:v for k,v in r.items() if k not in ks}
E=[drop(e,'subsectors_editorial','note') for e in D['entities']]
for e in E:
    for k in('stages','planned_stages'): e[k]=[{'id':s['id'],'strength':s['strength'],'source':s['basis']['source']} for s in e[k]]
    for k in('links','planned_links'): e[k]=[{'id':s['id'],'source':s['basis']['source']} for s in e[k]]
    for d in e['designations']: d.pop('locator',None)
    if e['place']: e['place'].pop('method')
    if e['relevance']=='core': e.pop('relevance')
F=[drop(f,'zh','en','orig','confidence','locator','text') for f in D['facts']]
for f in F:
    if f['qualifier']=='exact': f.pop('qualifier')
    if f['nature']=='actual': f.pop('nature')
R=[drop(r,'locator','note','id') for r in D['relations']]
S=[drop(s,'title','publisher','url','note','retrieved','lang') for s in D['sources']]
c=strip(dict(vocab=D['vocab'],entities=E,facts=F,relations=R,sources=S))
for k in c: print(k,g(c[k]))
print('core',g(c))
print('facts no id',g([drop(f,'id') for f in c['facts']]))
for k in ['id','detail_en','detail_zh','as_of','scope','source','entity','metric','value','period']: print('facts no',k,g(c['facts'])-g([drop(f,k) for f in c['facts']]))
for k in ['id','summary_zh','summary_en','sources','place','stages','aliases','zh','en','links','designations','parent','city','district','subsectors']: print('entities no',k,g(c['entities'])-g([drop(f,k) for f in c['entities']]))
rest=strip(dict(sources=[drop(s,'id','date','grade') for s in D['sources']],milestones=D['milestones'],facts=[{k:f[k] for k in('zh','en','text','locator')} for f in D['facts']],
 relations=[{k:f[k] for k in('id','note','locator')} for f in D['relations']],entities=[{'note':e['note'],'l':[s['basis']['locator'] for k in('stages','planned_stages','links','planned_links') for s in e0[k]]} for e,e0 in zip(D['entities'],D['entities']) if 0]))
for k in rest: print('rest',k,g(rest[k]))
