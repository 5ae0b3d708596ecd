package transfer

import (
	"fmt"
	"io/fs"
	"math/bits"
	"strings"
	"sync"
)

// group is a group of words of data/groups.tsv, for which a rule asks.
type group uint16

// The groups, in the order of the file, which says what each is.
const (
	abouts group = iota
	actHeads
	actors
	addressing
	adjuncts
	admitting
	afterwards
	agreements
	aims
	allOf
	amountNouns
	amounting
	answerable
	appliedTo
	areasOf
	arises
	arising
	asItIs
	asking
	askingFor
	assigning
	assuring
	atHand
	atMeetings
	attendable
	attending
	attendingOpens
	attitudes
	awarded
	bareMoves
	bearers
	bearsNumber
	befalling
	beforeMultiples
	beforeSaying
	beforeYears
	behindMultiples
	behindVerbs
	binds
	bodies
	bodyDoes
	boundNouns
	bounded
	bounds
	bringing
	bringingSuccess
	budding
	builtOnDay
	byNow
	calendar
	calledByName
	calledByNameAlone
	carriedOut
	carriedWell
	cases
	casework
	charged
	charges
	circumstances
	classed
	closing
	combined
	common
	comparisons
	conceding
	conclusions
	conditions
	convinced
	countHeads
	countedDo
	counters
	counting
	courts
	datedNouns
	deadlines
	decisive
	deedNouns
	deedVerbs
	degrees
	deliberating
	demandNouns
	demandingPapers
	demands
	describing
	destinations
	discussing
	dismissing
	displaying
	divisions
	doneFirst
	doneToPapers
	drafts
	dwells
	eachOne
	earlier
	earned
	earning
	eitherSide
	enacted
	enactments
	ending
	ends
	enforcers
	enjoined
	enlisting
	entrusted
	establishments
	exceptions
	expectedTo
	faced
	factual
	failing
	faults
	feelings
	figureLevels
	figureNames
	figureNouns
	figurePlaces
	figureVerbs
	filed
	finding
	finds
	fining
	flyingHeads
	forAWhile
	forWhom
	foretells
	fronts
	further
	gained
	gatherings
	gauged
	gauges
	given
	givenTo
	goingOn
	goingsOn
	granted
	granting
	habitual
	had
	hadDone
	handedIn
	handing
	handled
	happensBy
	hardThings
	havingNow
	havingOwn
	havingThere
	heOrShe
	headlined
	helping
	holders
	holding
	holdingShares
	honorifics
	honouring
	housed
	howActed
	howSpoken
	impersonal
	inAreas
	inManner
	including
	incumbent
	industries
	inflicted
	informing
	involved
	joint
	joints
	judgements
	judging
	keptFor
	kin
	known
	ladder
	lastingTrouble
	lastingUntil
	lastingly
	lawWords
	lawful
	leadBodies
	leading
	leave
	levels
	lightVerbs
	limits
	limitsSpeech
	listNouns
	localBodies
	localDeeds
	localUnits
	localities
	madeOnDay
	mannerly
	mannersDone
	mannersFirst
	meansNouns
	meansOf
	measured
	measuredBy
	measures
	measuringUnits
	meetings
	metWith
	milestones
	minded
	mishaps
	modified
	moneyMoves
	mostOf
	motions
	moving
	namedSites
	naming
	narrowing
	needs
	needy
	numbered
	numberedByName
	numbersOfActors
	occasions
	ofActs
	ofItself
	ofLists
	ofMany
	ofNouns
	offers
	officeTasks
	offices
	officialActs
	onTrial
	oneInNews
	opensPredicate
	opensSpeech
	opining
	orderedActs
	ordersFirst
	ordersGiven
	origins
	otherRoles
	ownWords
	papers
	payers
	paying
	perEachWords
	perPeriods
	plainWords
	planDeeds
	plansFor
	pledges
	pledging
	plurals
	pointedAt
	pointing
	postNouns
	posts
	praising
	predicates
	predicative
	presented
	professions
	progress
	prolonged
	proposing
	prospects
	provincialBodies
	provisional
	publicOffices
	publishing
	purposes
	putForward
	qualitative
	qualityOf
	quotas
	raging
	ranging
	rankNouns
	ratifying
	reached
	reaching
	receiving
	recipients
	reckoning
	recorded
	recurs
	relatives
	reportedThings
	requests
	residing
	resumes
	retiring
	reviews
	reviving
	rewarded
	roads
	roadworks
	routeHeads
	ruleFirst
	ruleWords
	rulingOpens
	rulings
	rungs
	sanctioned
	sanctioning
	sayings
	scrutiny
	seated
	seizing
	sending
	sent
	sentPapers
	setBy
	setFor
	setThings
	setting
	settingOut
	shifted
	showing
	singleDocs
	sittings
	sizeNouns
	sized
	sizes
	soAsTo
	soFar
	soleBodies
	soleOffices
	sorted
	sources
	spanning
	spans
	speakersFor
	speaking
	speaksAlone
	speaksOn
	spending
	spentOn
	spoken
	stageNouns
	standingAt
	statedHow
	statements
	states
	steppingUp
	steps
	stressing
	surroundings
	tails
	takesAct
	taking
	taskFirst
	tasks
	tellsOnly
	tellsThere
	titledByName
	titles
	toBeDone
	told
	topPlaces
	topics
	totals
	traded
	trading
	trailing
	traits
	trending
	twoParties
	underWay
	unitHeads
	urging
	usedUp
	users
	utterances
	vehicles
	verbAhead
	verbFirst
	voicing
	wageLevels
	wantingTo
	waysOfActing
	waysPreps
	whereabouts
	withWhat
	years
	groupCount
)

// groupSet has the bits of the groups that a word is in.
type groupSet [(groupCount + 63) / 64]uint64

func (s *groupSet) has(g group) bool { return s[g/64]&(1<<(g%64)) != 0 }

// noGroups is the set of most words.
var noGroups groupSet

// has reports whether a word of the text is in the group.
func (g group) has(word string) bool {
	return groups().shapes[g]&shapeOf(word) != 0 && groupsOf(word).has(g)
}

// shapeOf gives a bit for how a word looks. Nearly all words that a group is asked for look like none of its words, which is told at once.
func shapeOf(word string) uint64 {
	if word == "" {
		return 0
	}
	return 1 << ((uint(word[0]) + 5*uint(word[len(word)-1]) + 7*uint(len(word))) % 64)
}

// opens reports whether a text is a word of the group or begins with one: "kế hoạch" opens "kế hoạch tuyển sinh".
func (g group) opens(text string) bool {
	for !g.has(text) {
		k := strings.LastIndexByte(text, ' ')
		if k < 0 {
			return false
		}
		text = text[:k]
	}
	return true
}

// in reports whether the word is in a group.
func (l *lex) in(g group) bool {
	if l == nil {
		return false
	}
	if l.groups == nil {
		return g.has(l.vi) // a reading made on the way
	}
	return l.groups.has(g)
}

// groupsOf gives the groups of a word as it stands in the lexicon.
func groupsOf(word string) *groupSet {
	if s := groups().byWord[word]; s != nil {
		return s
	}
	return &noGroups
}

// groupTable has the groups of words, and how the words of each group look.
type groupTable struct {
	byWord map[string]*groupSet
	shapes [groupCount]uint64
}

// groups reads the file when the first word is asked for. A fault in it is a fault of the build, which a test finds.
var groups = sync.OnceValue(func() *groupTable {
	byWord, names, err := loadGroups(data)
	if err == nil && len(names) != int(groupCount) {
		err = fmt.Errorf("%s: %d groups, not %d", groupFile, len(names), groupCount)
	}
	if err != nil {
		panic(err)
	}
	all := &groupTable{byWord: byWord}
	for word, in := range byWord {
		for k, left := range in {
			for ; left != 0; left &= left - 1 {
				all.shapes[64*k+bits.TrailingZeros64(left)] |= shapeOf(word)
			}
		}
	}
	return all
})

const groupFile = "data/groups.tsv"

// groupWords is room for the words of the groups.
const groupWords = 2500

// loadGroups gives the groups of each word, and the names of the groups in their order.
func loadGroups(files fs.FS) (byWord map[string]*groupSet, names []string, err error) {
	byWord = make(map[string]*groupSet, groupWords)
	err = readRows(files, groupFile, func(text string, _ int) error {
		name, words, found := strings.Cut(text, "\t")
		switch last := len(names) - 1; {
		case !found || words == "":
			return fmt.Errorf("group %q has no words", name)
		case last >= 0 && name < names[last]:
			return fmt.Errorf("group %q stands behind %q", name, names[last])
		case last < 0 || name > names[last]:
			names = append(names, name)
		}
		g := len(names) - 1
		if g >= int(groupCount) {
			return fmt.Errorf("group %q is not in group.go", name)
		}
		for word := range strings.SplitSeq(words, "; ") {
			s := byWord[word]
			if s == nil {
				s = new(groupSet)
				byWord[word] = s
			}
			s[g/64] |= 1 << (g % 64)
		}
		return nil
	})
	return byWord, names, err
}
