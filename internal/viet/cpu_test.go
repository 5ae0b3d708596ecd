package viet
import ("testing";"fmt";"syscall";"strings")
func cpu() float64 { var r syscall.Rusage; syscall.Getrusage(0,&r); return float64(r.Utime.Sec+r.Stime.Sec)+float64(r.Utime.Usec+r.Stime.Usec)/1e6 }
func meas(name string, size int, f func()) { f(); best:=0.0; for k:=0;k<5;k++ { t:=cpu(); n:=0; for cpu()-t<0.4 { f(); n++ }; v:=float64(n*size)/1e6/(cpu()-t); if v>best {best=v} }; fmt.Printf("%-12s best %.1f MB/cpu-s\n",name,best) }
func TestCPU(t *testing.T){
 texts:=seeds(t); all:=strings.Join(texts,"\n"); size:=0; for _,x:=range texts{size+=len(x)}
 long:=strings.Repeat(all+"\n",16); var toks []Token
 meas("text",len(long),func(){ toks=AppendTokens(toks[:0],long); Sentences(long) })
 meas("each",size,func(){ for _,x:=range texts{ for _,s:=range Sentences(x){ toks=AppendTokens(toks[:0],s.In(x)) } } })
 meas("eachLex",size,func(){ for _,x:=range texts{ for _,s:=range Sentences(x){ Lex(s.In(x)) } } })
 meas("sentences",size,func(){ for _,x:=range texts{ Sentences(x)} })
 meas("looks",size,func(){ for _,x:=range texts{ LooksVietnamese(x)} })
 meas("decode",size,func(){ for _,x:=range texts{ Decode([]byte(x))} })
 meas("key",size,func(){ for _,x:=range texts{ Key(x)} })
 meas("norm",size,func(){ for _,x:=range texts{ Normalise(x)} })
}
