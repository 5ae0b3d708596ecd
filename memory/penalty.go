package memory

// standing is what the origin and the status of a unit say about its worth.
type standing uint8

const (
	vouched  standing = iota // a person made or checked it, and it is approved
	shipped                  // it came with the program, and it is approved
	unsigned                 // a machine made it and it is approved, as files of other programs say
	drafted                  // a person made it, and nobody has approved it
	guessed                  // a machine made it, and nobody has approved it
)

// Penalty is a deduction from the similarity of a match, in percent.
type Penalty struct {
	Reason string
	Points int
}

// The penalties. They keep apart what is alike in text but not in worth.
const (
	// ShippedPenalty puts what people entered before what came with the program.
	ShippedPenalty = 1
	// UnsignedPenalty is for approved units that a machine made.
	UnsignedPenalty = 2
	// DraftPenalty is for units that nobody has approved.
	DraftPenalty = 3
	// MachinePenalty is for units that a machine made and nobody has approved.
	MachinePenalty = 10
	// RivalPenalty is for exact matches of which there are several with different targets.
	RivalPenalty = 1
)

func classOf(u Unit) standing {
	switch {
	case u.Status == Approved && u.Origin == Seed:
		return shipped
	case u.Status == Approved && u.Origin == Machine:
		return unsigned
	case u.Status == Approved:
		return vouched
	case u.Origin == Machine:
		return guessed
	}
	return drafted
}

// penalty gives the deduction for a standing; no points for none.
func (s standing) penalty() Penalty {
	switch s {
	case shipped:
		return Penalty{"shipped with the program", ShippedPenalty}
	case unsigned:
		return Penalty{"made by a machine", UnsignedPenalty}
	case drafted:
		return Penalty{"draft", DraftPenalty}
	case guessed:
		return Penalty{"draft made by a machine", MachinePenalty}
	case vouched:
	}
	return Penalty{}
}
