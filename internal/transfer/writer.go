package transfer

// writer turns constituents into English. It holds what the article has said so far only through its options.
type writer struct {
	// narrative is true where bare verbs tell what happened, false where they say what holds.
	narrative bool
	// ordered is true where the predicate of the clause says what its subject is told to do.
	ordered bool
	// spoken is true where somebody speaks, who means his own province by a bare noun.
	spoken bool
	// preparing is true of the object of who prepares it: what goes to somebody is still to go.
	preparing bool
	// unsure counts places where the English was a guess.
	unsure int
	// perfect is true when the clause looks back from now: "đến nay".
	perfect bool
	past    bool
	// lasting is true when a date says since when it has been so.
	lasting bool
	// began is true when a date of a year before says from when on something was so.
	began bool
	// goingOn is true while what somebody goes on doing is written: "tiếp tục tuyển dụng đến hết năm 2030".
	goingOn bool
	// served is true while those for whom public services are act.
	served bool
	// before is true when it looks back from a day of the past: "đến hết năm 2023".
	before bool
	// known is true where a bare noun means the one at hand: "Kết luận hội nghị, …" is "Concluding the conference, …".
	known bool
	// fresh is true while the object is written of one who makes something new: "thành lập ban chỉ đạo" is to set up a committee.
	fresh bool
	// sortwise is true while what is written tells of all of a sort: houses are repaired, there are students in border communes.
	sortwise bool
	// signing is true while what is signed is written.
	signing bool
	// figured is true while a subject is written that is a figure: "giá khởi điểm là 5 triệu đồng/m2".
	figured bool
	// saying is true while a subject is written that says or asks for something.
	saying bool
	// towards is true while the owner of a noun is written that says what somebody may or wants to do: a right, a wish.
	towards bool
	// many is true while what a plural subject is gets written, counting while a noun with a number or determiner is.
	many, counting bool
	// patient is what a passive is about, qualified the noun that an adjective is said of.
	patient   topic
	qualified string
	// deed is the sort of act that a noun phrase does or undergoes, where nouns have a sense of their own: "đối tượng" are suspects when
	// they are arrested (feature punish=suspect).
	deed class
	// measured is true where bare figures tell what was measured.
	measured bool
	// enforcer is true when the subject is the police or the like.
	enforcer bool
	// crime is true in news of crimes, where they are suspects whatever they do.
	crime bool
	// headline is true for headlines: what happened is told in the present.
	headline bool
	// agent is true when the subject is a person: what people say is told in the past.
	agent bool
	// proper is true when the subject is a name: its bare verbs may tell news. own is "its own" or "their own".
	// actor is true when it is people or a body.
	proper, actor bool
	// tallied is true for a subject with a number, of which a share behind it says which part it is: "62 hộ đã di dời, đạt 80%".
	tallied bool
	// numbered is true for a subject with a number, or one that the reader knows: of others a bare verb says what they do, not what they did.
	numbered bool
	// ruled is true while a condition of a duty or of leave is written: it is met at any time, not once.
	ruled bool
	// self is what stands for the subject in a condition: "it" or "they"; "" for a man or a woman.
	self string
	// generic is true when the subject is a sort of people or bodies, of whom news says what they do at any time: "người dân", "doanh nghiệp".
	generic bool
	// office is the post of a subject that is one without a name, "minister" for "Bộ trưởng Bộ Công an".
	office string
	// paper is true when the subject is a document: what it provides holds; happening when it is an event.
	paper, happening bool
	// single is true of a subject that is one of its sort, as it did something in the news with a figure: "doanh nghiệp báo lỗ 35 tỷ đồng".
	single bool
	// struck is true when things or people are counted, of which a bare verb of suffering tells what befell them.
	struck bool
	// termed is true of a clause behind the time within which something is to be done: "trong thời hạn 10 ngày kể từ ngày nhận được văn bản".
	termed bool
	// agreed is true of a clause behind the agreement or the plan that it is of, which is not done when that is told: "theo thỏa thuận, …".
	agreed bool
	// completing is true while the act before a clause is written that its subject, which cannot act, undergoes: "khi hoàn thành, tuyến đường …".
	completing bool
	// tried is true when the subject is somebody on trial.
	tried bool
	// met is true when it is a meeting of which the news tells.
	met bool
	// present is true when an adverb says that it goes on now or again and again: "hằng tháng".
	present bool
	own     string
	// pronoun is "it", "he", "she" or "they" for the subject, or "" where the text does not say which.
	pronoun string
	// reporting is true in what somebody is told to say.
	reporting bool
	// ofCompany is true while somebody is told about who is of a company that is not named.
	ofCompany bool
	// published is the year of publication, or 0; future is true when a date lies behind it.
	published int
	// day is month and day of publication as one number that orders them, 0 when they are not known.
	day    int
	future bool
	// due is true when it is a date by which something will be so.
	due bool
	// whole is true where nothing may be left out; marks are the short quotations still to be written.
	whole bool
	// gap is true in a relative clause whose noun is what its verb does something to.
	gap   bool
	marks quotes
	// back is true while a condition is written of what is told in the past.
	back bool
	// mine is true in a sentence of somebody who speaks of himself.
	mine bool
	// question is what the clause that is written next asks for.
	question question
	// lawful is true there for a sentence that is a rule.
	lawful bool
	// laidDown is true while what a paper lays down is written.
	laidDown bool
}

// news reports English that tells what happened, whether as a sentence or as a headline: a bare "tỉnh" is the one at hand.
func (w *writer) news() bool { return w.narrative || w.headline }
