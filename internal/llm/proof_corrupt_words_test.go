package llm

import (
	"strings"

	"songngu/internal/pattern"
)

// wordCorrupters make what is told wider, firmer or other by a word or two, figures and names left as they are.
func wordCorrupters() []corrupter {
	return []corrupter{
		{"scope or time added", addedWords},
		{"word of scope changed", swapping(scopeSwaps)},
		{"choice told as duty", swapping([][2]string{{"may choose", "must choose"}, {"may register", "must register"}, {"encourages households to", "requires households to"}, {"Universities may", "Universities must"}, {"may defer", "are exempt from"}})},
		{"deed told as plan", swapping([][2]string{{"have deregistered", "will deregister"}, {"have set up", "will set up"}, {"voluntarily recalled", "will voluntarily recall"}, {"sent home", "will send home"}})},
		{"suggestion or trial lost", swapping([][2]string{{"suggested that the Government consider", "said the Government had decided on"}, {"is piloting", "is running"}, {"remains", "is raised to"}, {"remain the same", "are free"}, {"encourages", "forces"}})},
		{"figures exchanged", exchangedFigures},
		{"condition left out", swapping(conditionsLost)},
		{"one or the other told as both", swapping(alternativesSwapped)},
		{"other doer", swapping(doersSwapped)},
		{"giver and receiver exchanged", swapping(handedBack)},
		{"item added", swapping(itemsAdded)},
		{"part of another law", swapping([][2]string{{"Clause 1, Article 4", "Clause 1, Article 15"}, {"Clause 2, Article 15", "Clause 2, Article 4"}, {"Point a, Clause 1", "Point a, Clause 2"}, {"Clause 3, Article 12 of Decree", "Clause 3, Article 9 of Decree"}})},
		{"noun of the same field", swapping(nounsSwapped)},
		{"figure of another clause", swapping(figuresMoved)},
		{"given to another that is named", swapping(givenToAnother)},
		{"restriction left out", swapping([][2]string{{"Poor households in", "Households in"}, {"Rural households may compost", "Households may compost"}, {"to draw up a scheme for establishing", "to establish"}, {"to clarify the funding of", "to provide the funding of"}, {"buy or hire-purchase", "buy or end up renting"}, {"draft decree on wholesale markets by the Ministry of Industry and Trade, small traders would", "new decree on wholesale markets by the Ministry of Industry and Trade, small traders"}})},
		{"clauses put together", swapping(clausesBlended)},
		{"hedge left out", swapping(hedgesLost)},
		{"qualification left out", swapping(qualificationsLost)},
		{"part told of all", swapping(partsTold)},
		{"other deed or body", swapping(deedsSwapped)},
		{"turned round", swapping([][2]string{{"6% for farm households and 4% for farms", "4% for farm households and 6% for farms"}, {"6% for cosmetics and 4% for footwear", "4% for cosmetics and 6% for footwear"}, {"VND3.5 million and Đồng Tháp VND2.8 million", "VND2.8 million and Đồng Tháp VND3.5 million"}, {"from treatment to prevention", "from prevention to treatment"}, {"four largest in ASEAN and the nine largest in Asia", "four largest in Asia and the nine largest in ASEAN"}, {"some schools", "all schools"}, {"repair Bến Mít Bridge and submit estimates before 5 March 2026", "repair Bến Mít Bridge before 5 March 2026 and submit estimates"}})},
	}
}

// wordAdded is what a model adds to a statement, with the Vietnamese that would bear it out.
type wordAdded struct {
	text string
	said *pattern.Pattern
}

var addedEnds = []wordAdded{
	{" nationwide", pattern.New(`(?i)cả nước|toàn quốc|trên toàn|các địa phương|các tỉnh|khắp|mọi miền|đất nước`)},
	{" every month", pattern.New(`(?i)tháng`)},
	{" for the first time", pattern.New(`(?i)đầu|chưa từng|chưa bao giờ|thứ nhất`)},
	{" free of charge", pattern.New(`(?i)miễn|không|hỗ trợ|tặng|0 đồng`)},
	{" permanently", pattern.New(`(?i)vĩnh viễn|lâu|thường|cố định|hẳn|ổn định|suốt|đại diện`)},
	{" regardless of nationality", pattern.New(`(?i)bất|không (?:phân biệt|phụ thuộc|kể)|dù|mọi`)},
	{" at district level", pattern.New(`(?i)huyện|quận|thị xã|khu|địa bàn`)},
}

// addedWords adds one of these at the end of a statement, where its sentence does not bear it out. Districts are named beside another level.
func addedWords(x *proofText, i int) []claim {
	var out []claim
	for _, a := range addedEnds {
		if a.said.MatchString(x.pairs[i][0]) || strings.Contains(a.text, "district") && !strings.Contains(x.pairs[i][0], "xã") {
			continue
		}
		c := x.right(i)
		c.Text = strings.TrimSuffix(c.Text, ".") + a.text + "."
		out = append(out, c)
	}
	return out
}

var scopeSwaps = [][2]string{
	{"working days", "calendar weeks"}, {"provincial-level", "commune-level"}, {"bought domestically", "bought overseas"}, {"online", "by post"}, {"immediately", "at the end of the month"}, {"temporarily", "permanently"}, {"voluntarily", "compulsorily"}, {"is mandatory", "is voluntary"},
	{"mandatory", "optional"}, {"Every year", "Every month"}, {"shortened", "extended"}, {"quarterly", "monthly"}, {"a large", "the largest"}, {"Poor households are exempt", "Poor households are deferred"}, {"previous month", "previous decade"}, {"deregistered", "registered"}, {"doubled", "tripled"},
	{"Village health", "Ward health"}, {"independently", "jointly"}, {"raise the retirement age", "reduce the retirement age"}, {"working abroad", "working at home"}, {"Communes and wards", "Communes and districts"}, {"Deputy", "Former Deputy"}, {"any complaint", "all complaints"},
	{"automatically", "manually"}, {"a maximum of", "a minimum of"}, {"following month", "previous month"}, {"permanently revoked", "temporarily revoked"}, {"Workers receive", "Pensioners receive"}, {"five working days", "five days"}, {"hospitals", "prisons"}, {"a one-off", "a monthly"},
}

var figureWithNoun = pattern.New(`\b([0-9][0-9,.]*[0-9]|[0-9]|three|six)( [a-z%]|%)`)

// exchangedFigures exchanges the two figures of statements about counted things.
func exchangedFigures(x *proofText, i int) []claim {
	if x.name != "counted things" {
		return nil
	}
	en := x.pairs[i][1]
	found := figureWithNoun.FindAllStringSubmatchIndex(en, -1)
	if len(found) != 2 {
		return nil
	}
	a, b := found[0][2:4], found[1][2:4]
	c := x.right(i)
	c.Text = capital(en[:a[0]] + en[b[0]:b[1]] + en[a[1]:b[0]] + en[a[0]:a[1]] + en[b[1]:])
	return []claim{c}
}

var (
	hedgesLost = [][2]string{
		{"An initial finding is that a", "It was found that a"}, {"Preliminary findings show that the", "The investigation found that the"}, {", which could expose 34 households to landslides", " and caused landslides among 34 households"}, {"have 12 motorboats standing by to evacuate", "used 12 motorboats to evacuate"},
		{"Police suspect that the ring", "Police said that the ring"}, {"found signs that nine were", "found that nine were"}, {"has largely completed", "has completed"}, {"Most of the workers in", "The workers in"}, {"formed locally on", "formed on"}, {"agreed in principle to", "agreed to"},
		{"was declared as coffee grounds but turned out to be coffee beans", "of coffee beans was declared as coffee grounds"}, {"is being extended gradually to", "is being extended to"}, {"is looking into a mechanism", "has a mechanism"}, {"has pledged to replant", "will replant"}, {"is to advise the provincial People's Committee on issuing", "is to issue"},
		{"The virus may spread", "The virus spreads"}, {"Losses from the thunderstorms are put at", "Losses from the thunderstorms came to"}, {"Residents say the", "The city confirms that the"}, {"remains unidentified", "has been identified"}, {"advises consumers", "forbids consumers"}, {"to review 1,250", "to end 1,250"},
	}
	qualificationsLost = [][2]string{
		{"Under normal conditions the", "The"}, {" within a limit of VND100 million", " VND100 million"}, {" of trainees who pass", " of trainees"}, {" that have been in business long enough", ""}, {"in line with their job positions", "to the level of their former positions"}, {"Taxpayers with valid filings", "Taxpayers"},
		{"For each year of service, soldiers", "Soldiers"}, {"a lump-sum social insurance payout", "social insurance"}, {"Overdue dossiers", "Dossiers"}, {"14 months behind schedule", "of 14 months stopped"}, {"Seasonal workers", "Workers"}, {"Trainees receive", "Employees receive"}, {"Rice land of", "Land of"},
		{"Land under dispute", "Land"}, {"above the estimate", "up on the year"}, {"a 37% market share in", "37% of flights in"}, {"back-up plans for", "plans for"}, {"The court of first instance", "The court"}, {"a suspended sentence of 18 months", "a sentence of 18 months"}, {"2,300 ha of planted forest", "2,300 ha of forest"},
		{"Near-poor women", "Poor women"}, {"Near-poor women", "Near-poor people"}, {"Elderly islanders", "Elderly people"}, {"Elderly islanders", "Islanders"}, {"mobile clinics", "clinics"}, {"Pupils in Region III communes", "Pupils in communes"}, {" when the forecast is at level III or above", ""}, {"sent in writing 15", "sent 15"}, {"Cumulative disbursement to", "Disbursement in"}, {"to exchange their", "for"}, {"are admitted directly", "are admitted"}, {"Domestic enterprises", "Enterprises"}, {"Outstanding consumer credit", "Consumption"}, {"On-time settlement", "Settlement"}, {"liable to compensate", "liable to"}, {"a disciplinary warning", "a disciplinary fine"}, {"Private schools", "Schools"}, {"Provincial hospitals", "Hospitals"}, {"Unless residents cover water jars and basins, mosquitoes", "Mosquitoes"}, {", provided that the house has not been reclaimed", ""},
	}
	partsTold = [][2]string{
		{"companies together donated 90", "companies each donated 90"}, {"of Kim Long and Hương An and in Bình Điền Commune", "of Kim Long, Hương An and Bình Điền"}, {"Priority enterprises or those with", "Priority enterprises with"}, {"residence or their workplace", "residence and their workplace"},
		{"have not disbursed 60% of their capital by 15 October explain themselves to the provincial People's Committee", "have not disbursed 60% of their capital explain themselves to the provincial People's Committee by 15 October"},
	}
	deedsSwapped = [][2]string{
		{"assessing leaders", "assessing civil servants"}, {"are responsible for helping", "are helping"}, {"drew lessons with", "disciplined"}, {"of land of 41 households", "of land to 41 households"}, {"that the Ministry of Finance report to the Government on raising", "that the Ministry of Finance raise"},
		{"would ask the Ministry to let it open", "would open"}, {"expected to be submitted", "expected to be issued"}, {"6 ha of plantation forest", "6 ha of natural forest"}, {"that reports to the Prime Minister every", "reporting to him every"},
	}
	conditionsLost = [][2]string{
		{" unless they unlawfully terminate their contracts on their own", ""}, {" only after two consecutive years of profit", ""}, {" wishing to have their cards reissued", ""},
		{" if they find signs of money laundering by customers", ""}, {" Should petrol prices rise by more than 10%, the", " The"}, {"all or part of the tuition fees", "the full tuition fees"}, {" who do not work in education two years after graduating", ""},
	}
	alternativesSwapped = [][2]string{
		{"in person or by post", "in person and by post"}, {"Either the father or the mother", "The father and the mother"}, {"Tax authorities and banks", "Tax authorities or banks"}, {"cease operations or no longer", "cease operations and no longer"},
	}
	doersSwapped = [][2]string{
		{"Department of Agriculture and Environment to lead, working with the Department of Finance", "Department of Finance to lead"}, {"paid for by local budgets", "paid for by enterprises"}, {"run by the Department of Education and Training", "run by private companies"}, {"is notified by the tax authority", "is notified by banks"},
	}
	handedBack = [][2]string{
		{"send inspection minutes to the economic division so that it can draw", "receive minutes, and the economic division has to send them to the commune-level specialised agencies, to draw"},
		{"The State Bank of Vietnam supplies credit data to the Ministry of Finance", "The Ministry of Finance supplies credit data to the State Bank of Vietnam"},
		{"The regional people's court passes the file to the people's procuracy at the same level", "The people's procuracy at the same level passes the file to the regional people's court"},
		{"Border guards handed the three fishermen in distress over to the People's Committee of Thanh Hải Commune", "The People's Committee of Thanh Hải Commune handed the three fishermen in distress over to border guards"},
	}
	itemsAdded = [][2]string{
		{"Enterprises, cooperatives and households", "Enterprises, cooperatives, households and individuals"}, {"its finances, organisation and staffing", "its finances, organisation, staffing and admissions"}, {"ask for their information to be deleted", "view and ask for their information to be deleted"},
		{"detected and dealt with", "detected, publicised and dealt with"}, {"training support and job placement", "training support, job placement and loans"},
	}
	nounsSwapped = [][2]string{
		{"Enrolment", "Graduation"}, {"the country exported", "the country imported"}, {"liquidated", "mortgaged"}, {"Data owners", "Data users"}, {"mineral auctions", "timber auctions"}, {"livestock farmers", "fishermen"},
	}
	givenToAnother = [][2]string{
		{"agreed by the school and parents", "set by the city"},
		{"VND90 million and suspended", "VND90 million or suspended"}, {"hidden signs rather than drivers", "drivers rather than hidden signs"}, {"Slash-and-burn farming caused 58% of forest fires, with electrical faults", "Electrical faults caused 58% of forest fires, with slash-and-burn farming"},
		{"Ministry of Finance licenses exchanges after agreeing with the Ministry of Public Security", "Ministry of Public Security licenses exchanges after agreeing with the Ministry of Finance"}, {"Department of Health proposed a charge of VND35,000 per visit, while the Department of Finance asked for the rate to be kept at VND20,000", "Department of Finance proposed a charge of VND35,000 per visit, against VND20,000 now"},
		{"must attend", "may attend"}, {"up USD50 from 2023", "up from USD50 in 2023"}, {"extend loans from four to seven months", "extend loans by seven months"},
	}
	clausesBlended = [][2]string{
		{"are being assessed so that they can be replicated", "are being replicated"}, {"settled 2,150 dossiers", "settled 2,150 online dossiers"}, {"a quarter from sponsors and the rest from the ward's regular budget", "a quarter from the ward's regular budget and the rest from sponsors"},
		{"the whole commune has 51 posts", "the station has 51 posts"}, {"consider restructuring", "must restructure"}, {"before 30 June 2026", "before 31 December 2026"}, {"rose 6.3% to 415,000 tonnes", "rose by 415,000 tonnes"}, {"from 42% to 15%", "by 42% to 15%"}, {"above 80% in October", "above 80% by the end of the year"},
		{"Each cluster of six ponds", "Each pond"}, {"sends 30 nurses to Osaka", "receives 30 nurses from Osaka"}, {"cut plastic waste by at least 45%", "move at least 45% of plastic waste"}, {"down 7.5% in volume", "down 19.2% in volume"}, {"break ground", "start operation"}, {"for comments", "for approval"},
	}
	figuresMoved = [][2]string{
		{"saves VND12 billion a year in", "has saved VND12 billion in"}, {"students, including 300 in semiconductors", "students and another 300 in semiconductors"}, {"Vehicles of over nine seats", "Vehicles of up to nine seats"}, {"at a total cost of VND300 billion, and each is 12 km long", "each costing VND300 billion and 12 km long"},
		{"is to have a plan to inspect pharmacies by 20 September and finish licensing 40 clinics", "is to finish licensing 40 clinics by 20 September"},
	}
)
