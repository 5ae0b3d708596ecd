package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// office is whose tasks, duties or rights the passage lists, in sentences without subject.
type office struct {
	segment *article.Segment
	span    viet.Span // of the holder in the text of the segment
	verb    string    // "có nhiệm vụ"
	paper   ground    // that the announcement names
}

func (o office) known() bool { return o.segment != nil }

// remit finds a heading or a lead-in that announces somebody's tasks, duties or rights: what it announces is the first group, whose the
// second.
var remit = pattern.New(`(?i)(nhiệm vụ|trách nhiệm|nghĩa vụ|quyền)[^.;:]{0,40}? của ([^.;:]+?)(?: (?:trong|đối với|về) [^.;:]+?)?(?: được quy định)?(?:,? như sau| sau đây| theo quy định mới)?:?$`)

// tasked finds a sentence whose subject has tasks that it begins to list.
var tasked = pattern.New(`^(?:Theo đó, |Bên cạnh đó, |Theo [^,:;]+, )?([^,:;]+?) (?:cũng |còn |cũng còn )?(có (?:nhiệm vụ|trách nhiệm|nghĩa vụ|quyền))(?:, quyền hạn)?:? `)

var remitVerbs = map[string]string{"nhiệm vụ": "có nhiệm vụ", "trách nhiệm": "có trách nhiệm", "nghĩa vụ": "có nghĩa vụ", "quyền": "có quyền"}

// appoint keeps whose tasks the passage lists.
func (r *reader) appoint(seg *article.Segment) {
	opens := seg.Kind == article.Heading || announces(seg)
	if opens {
		r.office = office{}
		if m := remit.FindStringSubmatchIndex(seg.Text); m != nil {
			r.office = office{seg, viet.Span{Start: m[4], End: m[5]}, remitVerbs[viet.Lower(seg.Text[m[2]:m[3]])], r.onlyPaper(seg)}
		}
		if seg.Kind == article.Heading {
			r.headed = r.office
		}
		if r.office.known() {
			return
		}
	}
	if r.headed.known() && strings.HasPrefix(markSort(seg), "1") && !opens {
		r.office = r.headed // behind the points of a clause the next clause is the heading's again
	}
	if seg.Kind != article.Body || seg.Item {
		return
	}
	if m := tasked.FindStringSubmatchIndex(seg.Text); m != nil {
		r.office = office{seg, viet.Span{Start: m[2], End: m[3]}, seg.Text[m[4]:m[5]], ground{}}
	}
}

// onlyPaper is the one paper that a segment names, if it names one.
func (r *reader) onlyPaper(seg *article.Segment) ground {
	if !namesPaper(seg.Text) {
		return ground{}
	}
	papers := r.namingOf(seg).papers
	if len(papers) != 1 || !rulings[papers[0].Noun] {
		return ground{}
	}
	return ground{papers[0], seg}
}

// duties reads a sentence without subject in such a passage: "Hướng dẫn người dân; tiếp nhận hồ sơ." Its parts are told of the holder.
func (r *reader) duties(seg *article.Segment, sentence *transfer.Sentence) []Fact {
	o := r.office
	if !o.known() || o.segment.ID == seg.ID {
		return nil
	}
	at, ok := sentence.Predicate()
	if !ok {
		r.office = office{} // somebody else acts here, and may go on to
		return nil
	}
	head := o.span.In(o.segment.Text) + " " + o.verb
	var out []Fact
	granted := starts(lowered(seg.Text[at:]), undergone)
	for at < len(seg.Text) {
		part := seg.Text[at:]
		end := strings.IndexByte(part, ';')
		if end < 0 {
			end = len(part)
		}
		text := strings.TrimRight(part[:end], " .…")
		if granted && !starts(lowered(text), undergone) {
			break // "Được cơ quan thuế cung cấp mã số thuế; định kỳ cung cấp thông tin": it does so, too
		}
		if f, ok := r.duty(seg, head, lowered(text), at); ok {
			out = append(out, f)
		}
		at += end + 1
		at += len(seg.Text[min(at, len(seg.Text)):]) - len(strings.TrimLeft(seg.Text[min(at, len(seg.Text)):], " "))
	}
	return out
}

// ownRemit opens what somebody has to do, may do or must not do whatever the heading above says.
var ownRemit = []string{"có trách nhiệm ", "có nghĩa vụ ", "có quyền ", "chịu trách nhiệm ", "phải ", "không được "}

// undergone opens what is done for somebody, or given to him.
var undergone = []string{"được "}

// duty tells one of the holder's duties.
func (r *reader) duty(seg *article.Segment, head, text string, at int) (Fact, bool) {
	if viet.Syllables(text) < shortDuty {
		return Fact{}, false
	}
	if starts(text, ownRemit) {
		head = r.office.span.In(r.office.segment.Text) // under "Quyền, nghĩa vụ của …", "có trách nhiệm phối hợp" is no right
	}
	whole := head + " " + text
	clauses := r.engine.Clauses(whole, transfer.Options{Year: r.opt.Year})
	if len(clauses) == 0 || clauses[0].Span.Start > 0 || clauses[0].Span.End <= len(head)+len(text)/2 {
		return Fact{}, false
	}
	cl := clauses[0]
	if toNoun.MatchString(cl.Text) {
		return Fact{}, false // "có nhiệm vụ quyết định và chỉ đạo …": no decisions
	}
	if cl.SubjectSpan.End > r.office.span.Len() || !ofHolder.MatchString(cl.Text) {
		return Fact{}, false // "có nhiệm vụ chỉ đạo thực hiện kế hoạch | đã được phê duyệt": it is not the holder that was
	}
	cl.Span = viet.Span{Start: at, End: at + cl.Span.End - len(head) - 1}
	f := fromClause(seg, cl)
	f.List = r.office.segment.ID
	f = f.restingOn(r.office.segment, r.office.span)
	if g := r.office.paper; g.known() {
		f = resting(f, under(g, inside(cl, g.Noun)), g)
	}
	return f, true
}

// ofHolder finds that somebody has something to do, or may do it.
var ofHolder = pattern.New(` (?:must|may|(?:is|are) (?:not )?(?:tasked with|responsible for|obliged|required|entitled)|(?:has|have) the [a-z]+ to|(?:has|have) (?:rights|duties|tasks|responsibilities|obligations) to) `)

// toNoun finds a task whose act came out as a noun.
var toNoun = pattern.New(` (?:is|are) (?:tasked with|responsible for) (?:[a-z]+ly )?(?:[a-z]*[^g,]|[a-z]*[^n]g|[a-z]*[^i]ng) `)

// shortDuty is the number of syllables that a duty needs to say anything.
const shortDuty = 4
