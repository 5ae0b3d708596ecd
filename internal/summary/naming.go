package summary

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// numbered finds a paper that English names by its number or its title.
var numbered = pattern.New(`\b(Decree|Joint Circular|Circular|Resolution|Decision|Directive|Ordinance|Plan|Project|Programme|Regulation|Conclusion) (?:No\. )?[0-9][0-9A-Za-z/&.-]*|\b(?:[0-9]{4} )?(Law|Code) (?:on|of) `)

// body finds a body of those that are called by their common noun afterwards.
var body = pattern.New(`\b(Ministry|Committee|Council) of `)

// call writes a paper or a body in full where it is first named in a section and by its noun afterwards: "Under Decree No. 5/2025/ND-CP, …",
// then "Under the decree, …". Between two of one sort the noun would not tell which.
func call(sts []Statement, told []facts.Fact, published int) {
	last := map[string]string{} // the name that "the decree" stands for
	section := Section("")
	rivals := rivalLaws(sts, told, published)
	for i := range sts {
		if sts[i].Section != section {
			section = sts[i].Section
			delete(last, "ministry")
		}
		g := called(told[i], last)
		whole := sts[i].Text
		if g.Name != "" && last[g.Noun] == undated(g.Name, published) {
			sts[i].Text = byNoun(whole, g, rivals[titleOf(g.Name)] > 1)
		}
		for _, m := range numbered.FindAllStringSubmatchIndex(whole, -1) {
			remember(last, whole, m, g, published)
		}
		for _, m := range body.FindAllStringSubmatchIndex(whole, -1) {
			remember(last, whole, append(m, -1, -1), g, published)
		}
		if g.Name != "" && strings.Contains(whole, strings.TrimPrefix(g.Name, "the ")) {
			last[g.Noun] = undated(g.Name, published)
		}
		sts[i].Text = nameOnce(sts[i].Text, told[i].Clause.Subject)
	}
}

// nameOnce calls a ministry that is named twice in a statement, and no other, by its noun the second time.
func nameOnce(text, subject string) string {
	at := strings.Index(text, subject)
	if at < 0 || !strings.HasPrefix(subject, "the Ministry of ") {
		return text
	}
	before, rest := text[:at+len(subject)], text[at+len(subject):]
	if again := strings.Count(text, subject); again < 2 || strings.Count(text, "Ministry of ") != again {
		return text
	}
	return before + strings.ReplaceAll(rest, subject, "the ministry")
}

// called gives the name of a statement that may give way to a noun: of its ground, of the paper that it is about, or its subject where
// the statement before is about the same ministry.
func called(f facts.Fact, last map[string]string) facts.Ground {
	subject := f.Clause.Subject
	switch {
	case f.Ground.Name != "":
		return f.Ground
	case strings.HasPrefix(subject, "the Ministry of "):
		if last["ministry"] != subject {
			last["ministry"] = ""
		}
		return facts.Ground{Name: subject, Noun: "ministry"}
	case f.Clause.SubjectClass == "doc":
		if m := numbered.FindStringSubmatchIndex(subject); m != nil && m[0] == 0 && m[1] == len(subject) && m[2] >= 0 {
			return facts.Ground{Name: subject, Noun: viet.Lower(subject[m[2]:m[3]])}
		}
	}
	return facts.Ground{}
}

// remember notes that a name was told: another than the one that its noun stood for takes its place, and stands for nothing.
func remember(last map[string]string, text string, m []int, g facts.Ground, published int) {
	noun, name := "", strings.TrimRight(text[m[0]:m[1]], " .")
	for k := 2; k+1 < len(m); k += 2 {
		if m[k] >= 0 {
			noun = viet.Lower(text[m[k]:m[k+1]])
		}
	}
	rest := strings.TrimPrefix(undated(g.Name, published), "the ")
	if g.Noun == noun && strings.HasPrefix(undated(text[m[0]:], published), rest) {
		return
	}
	last[noun] = leadingZeros.ReplaceAllString(name, "No. ")
}

// leadingYear is the year before the title of a law.
var leadingYear = pattern.New(`^[0-9]{4} `)

// leadingZeros are those of a number that some sentences leave out: "Decree No. 9/2025/ND-CP" is No. 09.
var leadingZeros = pattern.New(`No\. 0+`)

// undated is the name of a law without the year in which a text was published or one next to it: "the 2024 Law on Data" and "the Law on
// Data" are one, but the law of ten years ago is another one than the law that takes its place.
func undated(name string, published int) string {
	name = leadingZeros.ReplaceAllString(name, "No. ")
	rest, the := strings.CutPrefix(name, "the ")
	if year := leadingYear.FindString(rest); year != "" {
		if n, _ := strconv.Atoi(year[:4]); published == 0 || n >= published-1 {
			rest = rest[len(year):]
		}
	}
	if the {
		return "the " + rest
	}
	return rest
}

// rivalLaws counts, for the title of each law that a brief goes by, the laws that have it: where a law and the one that it took the place of are
// both at hand, "the law" would be either.
func rivalLaws(sts []Statement, told []facts.Fact, published int) map[string]int {
	seen, out := map[string]bool{}, map[string]int{}
	for i := range told {
		title := titleOf(told[i].Ground.Name)
		if told[i].Ground.Noun != "law" || seen[title] {
			continue
		}
		seen[title] = true
		for k := range sts {
			before, _, named := strings.Cut(sts[k].Text, title)
			name := undated(trailingYear.FindString(before)+title, published)
			if named && !seen["the "+name] {
				seen["the "+name] = true
				out[title]++
			}
		}
	}
	return out
}

// trailingYear is the year of a law before its title.
var trailingYear = pattern.New(`[0-9]{4} $`)

// titleOf is the name of a law without article and year.
func titleOf(name string) string {
	rest := strings.TrimPrefix(name, "the ")
	return rest[len(leadingYear.FindString(rest)):]
}

// byNoun puts the noun for the first mention of a name; a law with a rival keeps its year, or its name.
func byNoun(text string, g facts.Ground, rival bool) string {
	short := "the " + g.Noun
	if rival {
		year := leadingYear.FindString(strings.TrimPrefix(g.Name, "the "))
		if year == "" {
			return text
		}
		short = "the " + year + g.Noun
	}
	if rest, ok := strings.CutPrefix(text, capital(g.Name)); ok {
		return capital(short) + rest
	}
	return strings.Replace(text, g.Name, short, 1)
}

// abbreviate calls a body or a work by its noun where the statement right before names it, and no other of its sort.
func abbreviate(sts []Statement, told []facts.Fact) {
	whole := make([]string, len(sts))
	for i := range sts {
		whole[i] = sts[i].Text
	}
	for i := range sts {
		for _, ref := range told[i].References {
			name := strings.TrimPrefix(ref.Name, "the ")
			at := strings.Index(sts[i].Text, name)
			if at < 0 {
				continue
			}
			first := strings.TrimSuffix(strings.TrimSuffix(sts[i].Text[:at], "the "), "The ")
			rest := sts[i].Text[at+len(name):]
			before := i > 0 && sts[i-1].Section == sts[i].Section && strings.Contains(whole[i-1], name)
			if before && !strings.Contains(viet.Lower(strings.ReplaceAll(whole[i-1]+whole[i], name, "")), viet.Lower(ref.Noun)) {
				short := ref.Short
				if first == "" {
					short = capital(short)
				}
				sts[i].Text = first + short + rest
				continue
			}
			sts[i].Text = sts[i].Text[:at] + name + strings.ReplaceAll(rest, ref.Name, ref.Short) // once is enough
		}
	}
}

// addsNothing takes out an "also" that adds to nothing: the statement before is about somebody or something else.
func addsNothing(sts []Statement, told []facts.Fact) {
	for i := range sts {
		cl := told[i].Clause
		if cl.SubjectClass == "doc" || i > 0 && sts[i-1].Section == sts[i].Section && told[i-1].Clause.Subject == cl.Subject {
			continue
		}
		front, rest, found := strings.Cut(sts[i].Text, " also ")
		if found && !strings.Contains(front, " that ") {
			sts[i].Text = front + " " + rest
		}
	}
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s) // "Đồng Tháp"
	return string(unicode.ToUpper(first)) + s[size:]
}
