package verify

import (
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// A sentence that calls a body by its head alone, "Bộ khuyến cáo …", is about the last one with that head named before it, as one that says "ông" is about the
// last man.

// aloneHeads are the heads that bodies are called by alone, each with the words behind it that make another word or a new name of it.
var aloneHeads = map[string][]string{
	"bộ": {"luật", "phận", "đội", "máy", "môn", "chỉ", "lọc", "trưởng", "ba", "giáo", "sưu", "quy", "mặt", "ngành", "dữ", "tiêu", "phim", "sách", "tài", "đề", "câu", "nào", "khác"},
	"sở": {"hữu", "thích", "tại", "cứ", "trường", "nào", "khác", "ngành", "chỉ"}, "cục": {"diện", "bộ", "trưởng", "nào", "khác"}, "tổng cục": {"trưởng", "nào", "khác"}, "vụ": {"án", "việc", "tai", "cháy", "mùa", "trưởng", "nào", "khác"},
	"ban": {"hành", "đầu", "ngày", "đêm", "bố", "thường", "chỉ", "chấp", "quản", "trưởng", "tặng", "cho", "nào", "khác"}, "ủy ban": {"nhân", "thường", "mặt", "nào", "khác"}, "tập đoàn": {"nào", "khác"}, "tổng công ty": {"nào", "khác"}, "viện": {"trưởng", "dẫn", "phí", "trợ", "nào", "khác"},
	"hội đồng": {"nhân", "nào", "khác", "quản"}, "ngân hàng": {"nào", "khác", "thương"}, "trung tâm": {"thành", "nào", "khác"}, "thanh tra": {"tỉnh", "viên", "nào", "khác"},
}

// headAlone gives the head by which the segment calls a body alone at token i, "" else.
func (s *source) headAlone(i int) string {
	if s.key(i) == "" || !s.tokens[i].Capital {
		return ""
	}
	for n := 3; n > 0; n-- {
		if i+n > len(s.tokens) {
			continue
		}
		head := s.phraseOf(i, n)
		not, ok := aloneHeads[head]
		if !ok {
			continue
		}
		if next := i + n; next < len(s.tokens) && (s.key(next) == "" && s.tokens[next].Kind != viet.Punct || s.tokens[next].Capital || oneOf(s.key(next), not)) {
			return ""
		}
		return head
	}
	return ""
}

// phraseOf gives the keys of n tokens from token i on.
func (s *source) phraseOf(i, n int) string {
	keys := make([]string, n)
	for k := range keys {
		keys[k] = s.key(i + k)
	}
	return strings.Join(keys, " ")
}

// bodyCalled reports whether a cited segment calls one of the bodies by its head alone: no other with that head was named since.
func (r *review) bodyCalled(entries []*terms.Entry) bool {
	if !slices.ContainsFunc(entries, func(e *terms.Entry) bool { return e.Kind == terms.Body }) {
		return false
	}
	for _, s := range r.cited {
		for i := range s.tokens {
			head := s.headAlone(i)
			if head == "" {
				continue
			}
			if last := r.lastBody(s, i, head); last != nil && slices.Contains(entries, last) {
				return true
			}
		}
	}
	return false
}

// lastBody gives the body with the head that was named last before token i of a segment, nil where none is near.
func (r *review) lastBody(s *source, i int, head string) (last *terms.Entry) {
	r.lastBefore(s, i, func(in *source, at int) bool {
		if n := slices.IndexFunc(in.hits, func(h terms.Hit) bool { return h.Last == at }); n >= 0 {
			last = r.bodyOf(in.hits[n].Entry, head)
		}
		return last != nil
	})
	return last
}

// bodyOf gives the body with the head that a term is, or is a post of: "Bộ trưởng Bộ Y tế".
func (r *review) bodyOf(e *terms.Entry, head string) *terms.Entry {
	key := viet.Key(e.VI)
	if e.Kind == terms.Body && strings.HasPrefix(key, head+" ") {
		return e
	}
	if k := strings.LastIndex(key, " "+head+" "); k >= 0 && (e.Kind == terms.Title || e.Kind == terms.Rank) {
		if body := r.base.ByVI(key[k+1:]); body != nil && body.Kind == terms.Body {
			return body
		}
	}
	return nil
}
