package report

import (
	"strings"
	"testing"
)

// Three rules of one paper in a row have it over them, three tasks of one office the office; two keep it, as do those that another statement parts.
func TestBulletsTogether(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		want  string
	}{
		{"three in a row", []string{"Under the decree, fines are doubled.", "Under the decree, households may apply.", "Under the decree, in 2026, 12 offices close."}, `
- Under the decree:
  - Fines are doubled. [s1]
  - Households may apply. [s1]
  - In 2026, 12 offices close. [s1]
`},
		{"two", []string{"Under the decree, fines are doubled.", "Under the decree, households may apply."}, `
- Under the decree, fines are doubled. [s1]
- Under the decree, households may apply. [s1]
`},
		{"parted", []string{"Under the law, A acts.", "Under the law, B acts.", "The law takes effect.", "Under the law, C acts."}, `
- Under the law, A acts. [s1]
- Under the law, B acts. [s1]
- The law takes effect. [s1]
- Under the law, C acts. [s1]
`},
		{"of two papers", []string{"Under the law, A acts.", "Under the 2015 law, bà Ý acts.", "Under the 2015 law, địa phương acts.", "Under the 2015 law, C acts.", "Under the decree, D acts."}, `
- Under the law, A acts. [s1]
- Under the 2015 law:
  - Bà Ý acts. [s1]
  - Địa phương acts. [s1]
  - C acts. [s1]
- Under the decree, D acts. [s1]
`},
		{"tasks of one office", []string{"Under the law, the chairman is tasked with leading work.", "Under the law, the chairman is also tasked with ensuring order.", "Under the law, the chairman is also tasked with reporting.", "Under the law, the chairman may resign."}, `
- Under the law, the chairman is tasked with:
  - leading work [s1]
  - ensuring order [s1]
  - reporting [s1]
- Under the law, the chairman may resign. [s1]
`},
		{"an office among rules of a paper", []string{"Under the law, fees rise.", "Under the law, heads of units have the right to fine.", "Under the law, heads of units have the right to warn.", "Under the law, heads of units have the right to close shops.", "Under the law, heads of units have the power to act."}, `
- Under the law:
  - Fees rise. [s1]
  - Heads of units have the right to:
    - fine [s1]
    - warn [s1]
    - close shops [s1]
  - Heads of units have the power to act. [s1]
`},
		{"two offices", []string{"The ministry is responsible for A.", "The ministry is responsible for B.", "The province is responsible for C."}, `
- The ministry is responsible for A. [s1]
- The ministry is responsible for B. [s1]
- The province is responsible for C. [s1]
`},
		{"other openings", []string{"According to Mr Nam, A acts.", "According to Mr Nam, B acts.", "According to Mr Nam, C acts.", "Under the ministry's Circular No. 1, D acts."}, `
- According to Mr Nam, A acts. [s1]
- According to Mr Nam, B acts. [s1]
- According to Mr Nam, C acts. [s1]
- Under the ministry's Circular No. 1, D acts. [s1]
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var l markdownLayout
			var items []marked
			for _, text := range tt.texts {
				items = append(items, marked{text: text, marker: "[s1]"})
			}
			bulletsTogether(&l, 0, items)
			if got := string(l.bytes()); got != strings.TrimPrefix(tt.want, "\n") {
				t.Errorf("got\n%s", got)
			}
		})
	}
}
