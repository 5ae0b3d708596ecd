package transfer

import (
	"hash/maphash"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// wide is an engine whose rules are tried on everything, whatever the cell has already.
func wide(t *testing.T) *Engine {
	t.Helper()
	e, err := New(engine(t).base)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range []*grammar{e.grammar, e.whole} {
		for l := range g.pairs {
			for _, p := range g.pairs[l] {
				if p != nil {
					p.left, p.right = nil, nil
					clear(p.least[:])
				}
			}
		}
	}
	return e
}

// goldenSentences are those of the golden files.
func goldenSentences(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, s := range readGolden(t) {
		out = append(out, s.sentence)
	}
	for _, name := range []string{"translations.golden", "senses.tsv"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(raw), "\n") {
			if _, sentence, ok := strings.Cut(line, "> "); ok {
				line = sentence
			} else if cells := strings.Split(line, "\t"); len(cells) > 1 {
				line = cells[1]
			}
			out = append(out, line)
		}
	}
	return out
}

// joinedRarely has the rules that no golden file has.
var joinedRarely = []string{
	"Thời gian học tối thiểu là 3 tháng.",
	"Người lao động hưởng các khoản trợ cấp khác do Chính phủ quy định.",
	"Quỹ hỗ trợ công nhân các khu công nghiệp.",
	"Người dân cần thứ gì?",
	"Bị cáo Tám bị phạt 9 năm tù, tổng hợp hình phạt là 13 năm tù.",
	"Lý do nhà trường đưa ra là thiếu giáo viên", // a brief has no reading of a full stop
	"Giấy phép đã cấp cho doanh nghiệp trước ngày 1/7/2025 tiếp tục có hiệu lực",
	"Tài khoản bị khóa khi chủ thể có yêu cầu, khi thẻ bị thu hồi hoặc khi chủ thể chết",
	"Quá thời hạn này mà cơ quan cấp phép không có ý kiến thì người đề nghị được khởi công",
	"Quá 20 ngày mà chủ xe không đến thì phương tiện bị tạm giữ",
	"Quá thời hạn trên mà không có ý kiến thì hồ sơ được coi là hợp lệ",
}

// Rules that are tried on a few constituents only, and not where a cell has better than the least that they make, find all that they find when they are tried
// on every one.
func TestNarrow(t *testing.T) {
	narrowed, every := engine(t), wide(t)
	seed := maphash.MakeSeed()
	joined := map[rule]bool{}
	for _, text := range append(goldenSentences(t), joinedRarely...) {
		for _, whole := range []bool{false, true} {
			var sums [2]uint64
			for i, e := range []*Engine{narrowed, every} {
				s := e.Read(text)
				s.whole = whole
				c := s.chart()
				c.over(0, min(c.n, maxTokens))
				var h maphash.Hash
				h.SetSeed(seed)
				for _, cl := range c.cells[:c.n*maxTokens] {
					for _, nd := range cl.nodes {
						joined[nd.rule] = true
						h.Write([]byte{byte(nd.cat), byte(nd.rule), byte(nd.first), byte(nd.last), byte(nd.cost), byte(nd.cost >> 8), byte(nd.flags), byte(nd.flags >> 8)})
					}
				}
				sums[i] = h.Sum64()
				s.Done()
			}
			if sums[0] != sums[1] {
				t.Errorf("%+q, whole %v: a rule is not tried on what it joins; see narrow and least", text, whole)
			}
		}
	}
	all := slices.Clone(narrow)
	for _, n := range narrowOne {
		all = append(all, n.narrowed)
	}
	for _, n := range all {
		if !joined[n.rule] {
			t.Errorf("no sentence of the tests has rule %d of categories %d and %d, which is narrow: nothing is known of it", n.rule, n.l, n.r)
		}
	}
}
