package summary

import "testing"

// No sentence opens with a count in figures, and an assembly acts at its own session.
func TestSentenceOpens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"24 localities have no school.", "A total of 24 localities have no school."},
		{"14 localities have no school.", "Fourteen localities have no school."},
		{"31 of the 34 provinces have reported.", "31 of the 34 provinces have reported."},
		{"1,300 households moved.", "A total of 1,300 households moved."},
		{"20 ha of rice were lost.", "A total of 20 ha of rice were lost."},
		{"7.5 million visits were counted.", "A total of 7.5 million visits were counted."},
		{"2 September is a holiday.", "2 September is a holiday."},
		{"30 days before the election, the list is published.", "30 days before the election, the list is published."},
		{"5G networks cover the province.", "5G networks cover the province."},
		{"2026 was a good year.", "2026 was a good year."},
		{"On 3 May, at the fifth session, the Sơn La provincial People's Council adopted a resolution.", "On 3 May, at its fifth session, the Sơn La provincial People's Council adopted a resolution."},
		{"The National Assembly adopted the Law on Data at the eighth session.", "The National Assembly adopted the Law on Data at its eighth session."},
		{"The Government submitted the bill at the eighth session.", "The Government submitted the bill at the eighth session."},
		{"The National Assembly adopted the plan at the eighth session of the committee.", "The National Assembly adopted the plan at the eighth session of the committee."},
	} {
		if got := opened(ownSession(c.text)); got != c.want {
			t.Errorf("%q is %q, not %q", c.text, got, c.want)
		}
	}
}
