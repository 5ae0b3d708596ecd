package viet
import ("testing";"os";"fmt";"encoding/json";"path/filepath";"crypto/sha256")
func TestDump(t *testing.T){
 out,_:=os.Create(os.Getenv("DUMP")); defer out.Close()
 paths,_:=filepath.Glob("/work/main/seeds/articles/*.txt")
 more,_:=filepath.Glob("/work/shared/eval/*"); paths=append(paths,more...)
 more,_=filepath.Glob("/work/shared/eval/*/*"); paths=append(paths,more...)
 more,_=filepath.Glob("/work/main/seeds/terms/*.tsv"); paths=append(paths,more...)
 tot:=0
 for _,p:=range paths{ b,err:=os.ReadFile(p); if err!=nil{continue}
  d,err:=Decode(b); h:=sha256.Sum256([]byte(d.Text)); fmt.Fprintf(out,"%s %v %s %s %x\n",p,err,d.Encoding,d.Note,h[:6])
  if err!=nil {continue}
  ok,why:=LooksVietnamese(d.Text); fmt.Fprintln(out,ok,why)
  s:=Normalise(d.Text).String(); tot+=len(s)
  toks:=Lex(s); j,_:=json.Marshal(toks); out.Write(j); fmt.Fprintln(out)
  j,_=json.Marshal(People(s,toks)); out.Write(j); fmt.Fprintln(out)
  for _,sp:=range Sentences(s){ x:=sp.In(s); j,_:=json.Marshal(Lex(x)); fmt.Fprintln(out,sp,Key(x),Bare(x),Syllables(x)); out.Write(j); fmt.Fprintln(out)
    ok,why:=LooksVietnamese(x); fmt.Fprintln(out,ok,why) }
 }
 fmt.Println("bytes",tot,len(paths))
}
