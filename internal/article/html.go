package article

import (
	stdhtml "html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// deepest bounds the stack of open elements that the reader remembers; pages nest far less.
const deepest = 256

// longestReference bounds a character reference: the longest name is "&CounterClockwiseContourIntegral;".
const longestReference = 40

// readHTML turns a page into blocks. It reads tokens, not a tree, because only tokens keep their place in the source.
func readHTML(text string) ([]block, metadata) {
	r := pageReader{text: text}
	z := html.NewTokenizer(strings.NewReader(text))
	for at := 0; ; {
		t := z.Next()
		start := at
		at += len(z.Raw())
		if t == html.ErrorToken {
			break
		}
		switch t {
		case html.TextToken:
			r.words(start, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.open(z, t == html.SelfClosingTagToken, at)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.close(atom.Lookup(name))
		default: // comments and the doctype say nothing
		}
	}
	r.flush()
	r.onlyArticle()
	r.chooseTitle()
	return r.blocks, r.meta
}

// element is one open element.
type element struct {
	tag atom.Atom
	// aside is true inside navigation, footers and forms, unseen inside scripts and styles.
	aside, unseen bool
}

// pageReader gathers the blocks of one page.
type pageReader struct {
	text   string
	stack  []element
	g      gather
	blocks []block
	para   int
	shape  shape
	level  int
	meta   metadata

	articles int    // <article> elements met
	inside   []bool // per block: inside <article>
	h1       string
	og, head string // titles of og:title and <title>
	inTitle  bool
}

// words adds the text between two tags, white space folded and character references decoded.
func (r *pageReader) words(start, end int) {
	if k := len(r.stack); k > 0 && r.stack[k-1].unseen {
		return
	}
	for i := start; i < end; {
		c := r.text[i]
		switch {
		case isBlank(c):
			k := i
			for k < end && isBlank(r.text[k]) {
				k++
			}
			if n := len(r.g.text); n > 0 && r.g.text[n-1] != ' ' {
				r.g.put(" ", i, k)
			}
			i = k
		case c == '&':
			i = r.reference(i, end)
		default:
			k := i + 1
			for k < end && r.text[k] != '&' && !isBlank(r.text[k]) {
				k++
			}
			// One blank between words is kept with them, so that running text makes one piece.
			for k+1 < end && r.text[k] == ' ' && r.text[k+1] != '&' && !isBlank(r.text[k+1]) {
				k++
				for k < end && r.text[k] != '&' && !isBlank(r.text[k]) {
					k++
				}
			}
			r.g.keep(r.text, i, k)
			i = k
		}
	}
}

// reference adds the character reference at i, or the bare "&", and gives the offset behind it.
func (r *pageReader) reference(i, end int) int {
	semicolon := strings.IndexByte(r.text[i:min(end, i+longestReference)], ';')
	if semicolon > 0 {
		raw := r.text[i : i+semicolon+1]
		if plain, ok := decodeReference(raw); ok {
			r.g.put(plain, i, i+len(raw))
			return i + len(raw)
		}
	}
	r.g.keep(r.text, i, i+1)
	return i + 1
}

// decodeReference gives what "&ugrave;" or "&#xF9;" stands for. White space becomes one space. A text that only begins
// with a reference ("&notes;") is left as it is, so that one reference never maps to several words.
func decodeReference(raw string) (string, bool) {
	plain := stdhtml.UnescapeString(raw)
	if plain == raw || utf8.RuneCountInString(plain) > 2 || strings.HasSuffix(plain, ";") && raw != "&semi;" && raw != "&#59;" {
		return "", false
	}
	for _, r := range plain {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return " ", true
		}
	}
	return plain, true
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// open handles a start tag, which ends at offset end of the source.
func (r *pageReader) open(z *html.Tokenizer, selfClosing bool, end int) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	attr := map[string]string{}
	for more && len(attr) < 32 {
		var k, v []byte
		k, v, more = z.TagAttr()
		attr[string(k)] = string(v)
	}
	switch tag {
	case atom.Meta:
		r.metaTag(attr)
		return
	case atom.Img:
		r.image(attr, end)
		return
	case atom.Br, atom.Hr:
		r.flush()
		return
	}
	if isBlockTag(tag) {
		r.flush()
		r.para++
	}
	if isVoid(tag) || selfClosing {
		return
	}
	if tag == atom.Article {
		r.articles++
	}
	if tag == atom.Time && attr["datetime"] != "" {
		if w, n := isoDate(attr["datetime"]); n > 0 {
			r.meta.setDate(w)
		}
	}
	e := element{tag: tag, unseen: isUnseen(tag), aside: isAside(tag) || asideClass(attr["class"]+" "+attr["id"])}
	if k := len(r.stack); k > 0 {
		e.unseen = e.unseen || r.stack[k-1].unseen
		e.aside = e.aside || r.stack[k-1].aside
	}
	// A page that never closes an element must not lose what follows: the body itself is no aside.
	if tag == atom.Body || tag == atom.Html || tag == atom.Main || tag == atom.Article {
		e.aside = false
	}
	if len(r.stack) < deepest {
		r.stack = append(r.stack, e)
	}
	r.shapeOf()
}

// close handles an end tag.
func (r *pageReader) close(tag atom.Atom) {
	if isBlockTag(tag) {
		r.flush()
		r.para++
	}
	for k, e := range slices.Backward(r.stack) {
		if e.tag == tag {
			r.stack = r.stack[:k]
			break
		}
	}
	r.shapeOf()
}

// shapeOf sets the shape of the text that follows from the open elements, innermost first.
func (r *pageReader) shapeOf() {
	r.shape, r.level, r.inTitle = plain, 0, false
	for _, e := range slices.Backward(r.stack) {
		if e.aside {
			r.shape = outside
			return
		}
		switch e.tag {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			r.shape, r.level = headed, int(e.tag.String()[1]-'0')
		case atom.Li, atom.Dd, atom.Dt:
			r.shape = item
		case atom.Figcaption, atom.Caption:
			r.shape = picture
		case atom.Td, atom.Th:
			r.shape = cell
		case atom.Time:
			r.shape = stamp
		case atom.Title:
			r.inTitle, r.shape = true, outside
		default:
			continue
		}
		return
	}
}

// flush ends the block that is being gathered.
func (r *pageReader) flush() {
	if len(r.g.text) == 0 {
		return
	}
	b, ok := newBlock(r.g.take(), r.shape, r.para)
	if !ok {
		return
	}
	b.level = r.level
	if r.inTitle && r.head == "" {
		r.head = b.text
	}
	if b.level == 1 && r.shape == headed && r.h1 == "" {
		r.h1 = b.text
	}
	if b.shape == plain || b.shape == item {
		b = b.asItem()
	}
	b.glued = len(r.blocks) > 0 && r.blocks[len(r.blocks)-1].para == b.para
	r.blocks = append(r.blocks, b)
	r.inside = append(r.inside, r.within(atom.Article))
}

// within reports whether an element of the given tag is open.
func (r *pageReader) within(tag atom.Atom) bool {
	for _, e := range r.stack {
		if e.tag == tag {
			return true
		}
	}
	return false
}

// image makes a caption of a picture's alternative text when the source holds it as it is, so that it has a place.
func (r *pageReader) image(attr map[string]string, end int) {
	alt := strings.TrimSpace(attr["alt"])
	if alt == "" {
		return
	}
	start := strings.LastIndexByte(r.text[:end], '<')
	k := -1
	if start >= 0 {
		k = strings.Index(r.text[start:end], alt)
	}
	if k < 0 {
		return
	}
	r.flush()
	r.para++
	sh := picture
	if n := len(r.stack); n > 0 && (r.stack[n-1].aside || r.stack[n-1].unseen) {
		sh = outside
	}
	if b, ok := newBlock(verbatim(r.text, start+k, start+k+len(alt)), sh, r.para); ok {
		r.blocks = append(r.blocks, b)
		r.inside = append(r.inside, r.within(atom.Article))
	}
}

// metaTag reads what <meta> says of the page.
func (r *pageReader) metaTag(attr map[string]string) {
	value := strings.TrimSpace(attr["content"])
	if value == "" {
		return
	}
	key := attr["property"]
	if key == "" {
		key = attr["name"]
	}
	if key == "" {
		key = attr["itemprop"]
	}
	switch strings.ToLower(key) {
	case "og:title":
		r.og = newPassage(run{text: value}).norm.String()
	case "og:site_name":
		r.meta.Site = value
	case "og:url":
		if r.meta.URL == "" && isURL(value) {
			r.meta.URL = value
		}
	case "article:published_time", "pubdate", "datepublished", "dc.date", "dc.date.issued", "date":
		if w, n := anyDate(value); n > 0 {
			r.meta.setDate(w)
		}
	}
}

// onlyArticle makes what lies outside a page's one <article> boilerplate, except headings of the first level.
func (r *pageReader) onlyArticle() {
	body := 0
	for i, in := range r.inside {
		if in && r.blocks[i].shape == plain {
			body++
		}
	}
	if r.articles != 1 || body == 0 {
		return
	}
	for i, in := range r.inside {
		if b := &r.blocks[i]; !in && b.level != 1 && b.shape != stamp {
			b.shape = outside
		}
	}
}

// chooseTitle prefers the first <h1>, then og:title, then <title> without the name of the site.
func (r *pageReader) chooseTitle() {
	switch {
	case r.h1 != "":
		r.meta.Title = r.h1
	case r.og != "":
		r.meta.Title = r.og
	default:
		title, _, _ := strings.Cut(r.head, " | ")
		r.meta.Title = title
	}
	if r.h1 != "" || r.meta.Title == "" {
		return
	}
	// Without <h1> the headline may stand in the text as any heading; else the title of the page is cited.
	for i := range r.blocks {
		if b := &r.blocks[i]; b.shape != outside && sameLine(b.text, r.meta.Title) {
			return
		}
	}
	for i := range r.blocks {
		if b := &r.blocks[i]; b.text == r.head {
			b.shape, b.level = headed, 1
			r.meta.Title = b.text
			return
		}
	}
}

// isBlockTag reports whether a tag ends the line of text it stands in.
func isBlockTag(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Thead, atom.Tbody, atom.Caption, atom.Figure, atom.Figcaption,
		atom.Blockquote, atom.Pre, atom.Form, atom.Title, atom.Head, atom.Body, atom.Html, atom.Time, atom.Address,
		atom.Option, atom.Button, atom.Fieldset, atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Center:
		return true
	}
	return false
}

// isVoid reports whether a tag has no end tag.
func isVoid(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// isUnseen reports whether a browser does not show what the element holds as text.
func isUnseen(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Object, atom.Math,
		atom.Textarea, atom.Select:
		return true
	}
	return false
}

// isAside reports whether the element is part of the page and not of the article.
func isAside(tag atom.Atom) bool {
	switch tag {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Button, atom.Menu:
		return true
	}
	return false
}

// asideClass reports whether class or id name page furniture, by whole words: "box-related", "breadcrumb".
func asideClass(names string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(names), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		switch w {
		case "related", "relate", "breadcrumb", "breadcrumbs", "share", "social", "comment", "comments", "tags", "sidebar",
			"advert", "ads", "adv", "banner", "menu", "navbar", "popup", "copyright":
			return true
		}
	}
	return false
}
