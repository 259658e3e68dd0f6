"""Harm that a report of the day brings up from another time, class by class, and beside each class what is of the
report's own event after all."""

from __future__ import annotations

import pytest

from tests.core.extract.telling import dead_and_hurt

_FIRE = "A fire gutted a textile mill in Faisalabad on Monday, injuring three workers."
_NOBODY = "A bomb was defused at the bus station of Kohat on Friday and nobody was hurt."
_CRASH = "Two people died when a van hit a tree near Orlen on Sunday night."

A_YEAR_BEFORE_ITS_EVENT = (
    (f"{_FIRE} The town's 1997 fire killed 22 people.", 0, 3),
    (f"{_NOBODY} A 2008 bombing there killed 12 passengers.", 0, 0),
    (f"{_FIRE} The company was founded by a survivor of a 1998 blast that left nine dead.", 0, 3),
    (f"{_NOBODY} Its owner was widowed in a 2006 ambush in which four guards were slain.", 0, 0),
    (f"{_CRASH} The road was rebuilt after a 2011 collision that claimed seven lives.", 2, 0),
    (f"{_CRASH} A 2015 Toyota that followed them overturned, injuring its driver.", 2, 1),
    ("The 1976 earthquake killed 23,000 people.", 23000, 0),
)
A_MONTH_OR_YEAR = (
    (f"{_FIRE} In 2003, a blast in the same mill left a woman dead.", 0, 3),
    (f"{_FIRE} In August a boiler at a nearby plant exploded and killed two men.", 0, 3),
    (f"{_NOBODY} Early in March, a grenade killed a porter at the station.", 0, 0),
    (f"{_NOBODY} A policeman was shot dead at the same place last June.", 0, 0),
    (f"{_NOBODY} Militants claimed responsibility for the killing of two drivers in May.", 0, 0),
    (f"{_CRASH} Floods in the valley claimed five lives in 2009.", 2, 0),
    (f"{_CRASH} Three teenagers were killed at the junction two years ago.", 2, 0),
    (f"{_NOBODY} Last week three recruits died in a blast at the barracks.", 0, 0),
    (f"{_FIRE} The mill was fined in 2017 after a cleaner lost an arm.", 0, 3),
    (f"{_FIRE} The mill was closed in May 2012, when 40 workers were overcome by smoke and 12 of them died.", 0, 3),
    (f"{_NOBODY} A fire swept the station in 1988, killing 14.", 0, 0),
    (f"{_NOBODY} The chief of police was jailed in 2005 for killing two detainees.", 0, 0),
    ("The general on Tuesday denied that his men took part in the murder of three nuns in October.", 0, 0),
    # An opening that names the month or the year dates its own event by it, and a text that knows no day does so too.
    ("In May 1984, gunmen killed nine farmers in Sacapulas.", 9, 0),
    ("This happened in July 1982, when soldiers killed 14 villagers.", 14, 0),
    ("A bomb exploded in a bar in Cali. The attack, in 1989, killed four people.", 4, 0),
    ("Monday 4 June 2012: raiders attacked a village. In the 2012 attack eight people were killed.", 8, 0),
    ("Police on Monday named the couple found dead at Orlen. The two were killed in August.", 2, 0),
    ("Officials said on Monday that three people were killed in a strike in March.", 3, 0),
    ("Gunmen shot dead a mayor on Monday. Ruiz, who was elected in 2009, died on the spot.", 1, 0),
    ("Gunmen attacked a farm on Monday. A couple who came here in 1998 were killed.", 2, 0),
    ("Gunmen attacked a farm on Monday. The house was built in 1998. Two farmers were killed.", 2, 0),
    (
        "A bus fell off a bridge on Monday. The bridge opened in 1998, and 12 passengers drowned when it gave way.",
        12,
        0,
    ),
    ("The man was shot on Monday. In March he had moved to the town, where he was killed on his doorstep.", 1, 0),
    ("In March he moved to Riga, and on Monday a gunman killed him and his wife.", 2, 0),
)
WHERE_IT_ONCE_HAPPENED = (
    (f"{_FIRE} The mill stands two blocks from where a girl was stabbed to death in August.", 0, 3),
    (f"{_CRASH} It was a few hundred metres from the spot where a cyclist was killed.", 2, 0),
    (f"{_NOBODY} The station is not far from where four soldiers were killed in an ambush.", 0, 0),
    (f"{_CRASH} The van left the road at the same bend where a father and son died.", 2, 0),
    ("Police fenced off the street where a woman was shot dead on Monday.", 1, 0),
    ("A man was shot dead in Orlen. Police found a gun two blocks from where the man was killed.", 1, 0),
    ("Officers were called to a house where three people were found dead on Monday.", 3, 0),
    ("A bomb went off near the mosque where worshippers had gathered, killing five of them.", 5, 0),
)
ONE_OF_A_ROW = (
    (f"{_CRASH} It was the third fatal crash on the road this year, after two people were killed in June.", 2, 0),
    (f"{_NOBODY} It is the second attempt in a month, after a guard was shot dead on the bridge.", 0, 0),
    ("A man has been killed by a shark. It is the second attack in 18 months, after a diver was killed.", 1, 0),
    ("The second bomb exploded after police arrived and killed four of them.", 4, 0),
    ("A bomb killed two people in Kano. The second blast came minutes after, killing five more.", 7, 0),
)
LIVED_THROUGH_BEFORE = (
    ("Gunmen shot dead a councillor in Davao. Reyes had survived an ambush in which two aides were slain.", 1, 0),
    ("A judge was shot dead in Cali. He had escaped an earlier bombing that killed his driver.", 1, 0),
    (f"{_NOBODY} The company had been fined after an accident in which two workers were scalded.", 0, 0),
    (f"{_NOBODY} Officers had rushed to an explosion in which two workers were scalded.", 0, 2),
    ("The mayor survived an attack in which two of his aides were slain.", 2, 0),
    ("Rescuers said that nobody had survived the crash, which killed 12 people.", 12, 0),
)


_SENTENCED = "A court in Patna on Monday sentenced four men to life for the murder of three villagers in 2009."
_SETTLED = "The family of a man who was killed when a plow struck his car in 2020 will be paid $1 million."
GONE_ON_WITH = (
    (f"{_SENTENCED} The prosecution said they had set a house on fire, killing a man and his son.", 0, 0),
    (f"{_SENTENCED} Two of the accused died during the trial.", 0, 0),
    (f"{_SENTENCED} In the attack, a policeman was also wounded.", 0, 0),
    (f"{_SETTLED} His widow, who suffered a broken hip in the collision, had sought $6 million.", 0, 0),
    (f"{_SETTLED} Two of his children were injured in the crash.", 0, 0),
    (f"{_SENTENCED} A constable was shot dead outside the court on Monday.", 1, 0),
    (f"{_SENTENCED} Outside the court, stones were thrown and two policemen were injured.", 0, 2),
    (f"{_SETTLED} On Tuesday a clerk was killed in the crash of a mail van.", 1, 0),
)
REMEMBERED = (
    ("Four soldiers were hurt by stones today. Shops closed to mark the 30th day since the death of a youth.", 0, 4),
    ("Police injured six marchers on Friday. They marked the first anniversary of the killing of two students.", 0, 6),
    ("Hundreds lit candles on Sunday to mark a month since the drowning of three boys.", 0, 0),
    ("A curfew entered its fifth day after the killing of two shopkeepers.", 2, 0),
    ("On the second day after the death of a protester, police shot two more.", 1, 2),
)
COUNTED_OVER_TIME = (
    ("Three cleaners died in a sewer on Friday. Activists say 94 such deaths have been recorded in a decade.", 3, 0),
    ("Two boys drowned on Friday. The lake has claimed 14 lives in a decade.", 2, 0),
    (f"{_CRASH} Such accidents have killed 31 people on the road.", 2, 0),
    (f"{_CRASH} Similar crashes have claimed 40 lives.", 2, 0),
    (f"{_CRASH} Eleven people have died on the road in a year.", 2, 0),
    ("Thirty people were killed in the worst such attack in a decade.", 30, 0),
    ("Nine people died in the first crash of its kind in a year.", 9, 0),
    ("Five people died in such heavy rain that the road gave way.", 5, 0),
)
BEFORE_A_COURT = (
    ("The trial opened on Friday of a driver who fell asleep in July 2019. Seven of his passengers died.", 0, 0),
    ("The prosecutor asked on Friday for 30 years for a nurse accused of poisoning patients. Four died.", 0, 0),
    ("A court in Lima on Monday acquitted two policemen. The driver, who was with them, was badly injured.", 0, 0),
    ("Gunmen stormed a trial on Monday and killed a judge. Two of his guards were wounded.", 1, 2),
    ("A court jailed a general on Monday. Outside the courthouse, four marchers were shot dead.", 4, 0),
)
AN_EVENT_BY_ITS_TIME = (
    (f"{_NOBODY} The attack of 2002 killed nine people at the station.", 0, 0),
    (f"{_FIRE} An explosion at the mill in 1992 claimed 26 lives.", 0, 3),
    (f"{_CRASH} A landslide on the road last spring buried a bus and killed four.", 2, 0),
    ("Police today seized dynamite like that of the bomb that killed 63 persons in December.", 0, 0),
    ("One man was killed on Friday at a workshop in Oru, where seven died in 2012 in a similar blast.", 1, 0),
    (f"{_NOBODY} A blast in Oak Street flattened a house in November and killed a pensioner.", 0, 0),
    (f"{_NOBODY} A blast in Oak Street flattened a house and killed a pensioner.", 1, 0),
    (f"{_FIRE} A girl died after a fall in the same mill two months ago.", 0, 3),
    (f"{_NOBODY} A storm in the valley drowned nine farmers.", 9, 0),
    ("A blast on Friday at a mill built in 1992 claimed 26 lives.", 26, 0),
)
ANOTHER_OF_THE_ROW = (
    (f"{_CRASH} It was the third crash on the road in a week. On Tuesday two brothers were killed there.", 2, 0),
    (f"{_NOBODY} It was the second attack this year. In March a guard was shot dead.", 0, 0),
    ("A man was shot dead on Friday. It was the third shooting in a week. On Tuesday two boys were shot dead.", 1, 0),
    ("A man was shot dead. It was the third shooting in a week. He was hit as he left a bar.", 1, 0),
)
IN_STONE_AND_IN_ALL = (
    ("A memorial to the 29 men who died in the pit was vandalised on Friday.", 0, 0),
    ("A plaque to four firemen killed in the blaze was unveiled on Monday.", 0, 0),
    ("A car hit a memorial on Friday, killing two pilgrims.", 2, 0),
    ("Four died in a fire on Sunday. Their deaths bring to 12 the number of people killed this winter.", 4, 0),
    ("A soldier on leave was shot dead at his home on Friday. Two more have been killed this year.", 1, 0),
)


COUNTED_SINCE = (
    ("Strikes have killed at least 51 people in Gaza since dawn, medics say.", 51, 0),
    ("Strikes kill 404 and injure 562 since early Tuesday, says the ministry.", 404, 562),
    ("Nine people have been shot dead since Monday night.", 9, 0),
    ("Since this morning, six people have died.", 6, 0),
    # Longer than a day.
    ("More than 40,000 have been killed since October 7.", 0, 0),
    ("Since Sunday, 12 people have been killed in the clashes.", 0, 0),
    ("Since early 2004, more than 500 have died.", 0, 0),
    ("Since early March, 40 people have been killed.", 0, 0),
)
COUNTED_AS_THE_NTH = (
    ("The blast killed two and hurt six, the third such attack in the city this month.", 2, 6),
    ("The blast killed two, the third such attack this month; the previous ones left nine dead.", 2, 0),
    ("A shelling of the market killed five people, the fourth attack of its kind this year.", 5, 0),
    ("Six miners died on Friday in the second explosion at the pit this year.", 6, 0),
    # What is counted over the month are the dead.
    ("Attacks in the city have killed nine people this month.", 0, 0),
    ("Nine people were killed in three attacks this month.", 0, 0),
    # Only the clause behind the joint is of last year.
    ("The bus crash killed two; another left five dead last year.", 2, 0),
    ("Raiders killed 11 people in Kwatai, where more than 200 died in like violence last year.", 11, 0),
    ("Road accidents killed 412 people last year.", 0, 0),
)


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        *COUNTED_SINCE,
        *COUNTED_AS_THE_NTH,
        *A_YEAR_BEFORE_ITS_EVENT,
        *A_MONTH_OR_YEAR,
        *WHERE_IT_ONCE_HAPPENED,
        *ONE_OF_A_ROW,
        *LIVED_THROUGH_BEFORE,
        *GONE_ON_WITH,
        *REMEMBERED,
        *COUNTED_OVER_TIME,
        *BEFORE_A_COURT,
        *AN_EVENT_BY_ITS_TIME,
        *ANOTHER_OF_THE_ROW,
        *IN_STONE_AND_IN_ALL,
    ],
)
def test_only_the_day_of_the_report_counts(text: str, killed: int, wounded: int) -> None:
    assert dead_and_hurt(text) == (killed, wounded)
