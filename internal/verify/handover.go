package verify

import "slices"

// handovers are the verbs by which something goes from one to another.
var handovers = lexemesOf("send*", "sent", "hand*", "transfer*", "submit*", "provid*", "pay", "pays", "paid", "deliver*", "assign*", "report*", "forward*", "return*", "allocat*", "suppl*", "present*", "notif*", "lend*", "lent", "sell*", "sold", "leas*", "give*", "gave", "grant*", "award*", "pass*", "entrust*", "delegat*", "lease*", "issu*", "propos*", "recommend*")

// handing are the verbs of it in Vietnamese.
var handing = []string{"chuyển", "gửi", "trình", "nộp", "bàn giao", "cung cấp", "báo cáo", "trao", "bán"}

// receiving are the words before who receives something.
var receiving = []string{"cho", "đến", "tới", "sang", "lên", "với", "về"}

// How many words who gives and who receives have at most, and how far from the verb the receiver is looked for.
const (
	giverWords    = 12
	receiverWords = 8
	receiverFar   = 14
)

// handover checks that who receives something is not told to give it, "cơ quan chuyên môn chuyển thông tin đến cơ quan thuế", nor whose something is to receive it:
// "bàn giao 3,4 ha mặt bằng của 27 hộ dân".
func (k *claim) handover() {
	for i := range k.tokens {
		if !handovers.at(k.review, i) {
			continue
		}
		to, ok := k.toBehind(i+1, i+receiverWords)
		if !ok {
			continue
		}
		for _, s := range k.cited {
			if how := k.mishanded(s, i, to+1); how != "" {
				k.fault(CheckStatus, Error, "%q: in %s it is %s", k.phrase(i, i+1)+" "+k.phrase(to, min(to+receiverWords, len(k.tokens))), s.segment.ID, how)
				return
			}
		}
	}
}

// mishanded says how it is in a segment where the words from token to on are not those of who receives what the verb hands over, "" else.
func (k *claim) mishanded(s *source, verb, to int) string {
	switch at := s.only(handing); {
	case s.heard == nil:
		return ""
	case k.reversed(s, verb, to):
		return "the other way round"
	case at >= 0 && k.ownedBy(s, at, to):
		return "theirs"
	}
	return ""
}

// toBehind finds the word "to" from token i on, before a mark and at token end at the latest.
func (k *claim) toBehind(i, end int) (int, bool) {
	for i < len(k.tokens) && i < end && k.low(i) != "to" && !isStop(k.low(i)) {
		i++
	}
	return i, k.low(i) == "to"
}

// reversed reports whether the words behind "to" are those of who gives in the segment, and not of who receives.
func (k *claim) reversed(s *source, verb, to int) bool {
	at := s.deedAt(k.stemAt(verb))
	if at < 0 {
		if at = s.only(handing); at < 0 {
			return false
		}
	}
	receiver := at + 1
	for receiver < len(s.tokens) && receiver < at+receiverFar && !slices.Contains(receiving, s.key(receiver)) && !endsAll(s.tokens[receiver].Key) {
		receiver++
	}
	if !slices.Contains(receiving, s.key(receiver)) {
		return false
	}
	giver := max(0, at-giverWords)
	gives, receives := 0, 0
	for i := to; i < len(k.tokens) && i < to+receiverWords && !isStop(k.low(i)) && !oneOf(k.low(i), []string{"to", "after", "before", "for", "so", "by", "under", "within", "in"}); i++ {
		stem := k.stemAt(i)
		if stem == "" {
			continue
		}
		g, r := s.hears(stem, giver, at), s.hears(stem, receiver, min(receiver+receiverWords, len(s.tokens)))
		if g && !r {
			gives++
		}
		if r && !g {
			receives++
		}
	}
	return gives >= 2 && receives == 0
}

// turning are the words of the source behind what something is turned from.
var turning = []string{"sang", "thành", "đến", "tới", "về", "lên", "xuống"}

// turns checks that what something is turned from is not what it is turned to: "từ khám bệnh, chữa bệnh sang phòng bệnh".
func (k *claim) turns() {
	for i := range k.tokens {
		if k.low(i) != "from" {
			continue
		}
		to, ok := k.toBehind(i+2, i+giverWords)
		if !ok {
			continue
		}
		for _, s := range k.cited {
			if s.heard != nil && k.turnedAt(s, i, to) {
				k.fault(CheckStatus, Error, "%q: in %s it is the other way round", k.phrase(i, min(to+3, len(k.tokens))), s.segment.ID)
				return
			}
		}
	}
}

// turnedAt reports whether all that stands between "from" and "to" stands behind the word that turns in the segment, and what is behind "to" before it.
func (k *claim) turnedAt(s *source, from, to int) bool {
	start := s.only([]string{"từ"})
	if start < 0 {
		return false
	}
	turn := start + 1
	for turn < len(s.tokens) && turn < start+giverWords && !slices.Contains(turning, s.key(turn)) && !endsAll(s.tokens[turn].Key) {
		turn++
	}
	if !slices.Contains(turning, s.key(turn)) {
		return false
	}
	end := min(turn+receiverWords, len(s.tokens))
	a, b := k.heardIn(s, from+1, to, start, turn, end)
	c, d := k.heardIn(s, to+1, min(to+receiverWords, len(k.tokens)), start, turn, end)
	return a == 0 && b > 0 && d == 0 && c > 0
}

// heardIn counts the words of the statement from first to before last, up to a stop, that stand only before a token of the segment, and only from it on.
func (k *claim) heardIn(s *source, first, last, start, turn, end int) (before, behind int) {
	stop := first
	for stop < last && !isStop(k.low(stop)) {
		stop++
	}
	return k.heardOf(s, first, stop, start, turn, turn, end)
}

// ownedBy reports whether all of the words from token i on stand behind the "của" of what is handed over at a token of the segment, which says nobody who receives it.
func (k *claim) ownedBy(s *source, at, i int) bool {
	of, end := -1, at+1
	for ; end < len(s.tokens) && !isStop(s.tokens[end].Key); end++ {
		switch {
		case slices.Contains(receiving, s.key(end)):
			return false
		case of < 0 && s.key(end) == "của":
			of = end
		}
	}
	if of < 0 {
		return false
	}
	own, other := k.heardOf(s, i, min(i+besideWords, len(k.tokens)), of, end, 0, of)
	return own > 0 && other == 0
}
