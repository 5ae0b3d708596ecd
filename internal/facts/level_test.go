package facts_test

import (
	"strings"
	"testing"
)

// A level that is named without what it is of is that of the sentences before it, where those agree.
func TestLevelOf(t *testing.T) {
	const named = "Luật Nhà ở 2023 quy định hai cách tính mức hưởng trợ cấp thất nghiệp tối đa.\n\n"
	const bare = "Theo đó, mức hưởng tối đa cho tất cả người lao động sẽ không quá 3 triệu đồng/tháng."
	for _, c := range []struct{ name, vi, has, not string }{
		{"named before", named + bare, "maximum unemployment allowance for all workers", ""},
		{"nobody knows which", bare, "", "unemployment"},
		{"two of them", named + "Mức hưởng trợ cấp thai sản là 2 triệu đồng/tháng.\n\n" + bare, "", "unemployment allowance for all"},
	} {
		got := told(t, c.vi)
		if c.has != "" && !strings.Contains(got, c.has) {
			t.Errorf("%s: %q is missing in\n%s", c.name, c.has, got)
		}
		if c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%s: %q is told in\n%s", c.name, c.not, got)
		}
	}
}
