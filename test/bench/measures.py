"""M01, M03, M04 and M17 at month-ends from CSV files of the record, as an analyst would count them in pandas.

python3 measures.py FOLDER AUTHORITY DAY ... prints, as JSON, {measure: {day: "n of N"}}; of the mix, n is the sorted counts of its
groups. Periods of care, legal statuses, placements and what was heard of care leavers are read; statuses set by hand, disputed rows
and detention are not, because the generated record has none.
"""

import json
import sys

import numpy as np
import pandas as pd

folder, authority, *days = sys.argv[1:]
DATES = {"start", "end", "born_on", "last_known_on"}
FAR = pd.Timestamp("2200-01-01")
GROUPS = {
    **dict.fromkeys(["U1", "U2", "U3", "U4", "U5", "U6"], "foster"),
    **dict.fromkeys(["A3", "A4", "A5", "A6"], "placed for adoption"),
    "P1": "with parents",
    **dict.fromkeys(["K1", "K2"], "secure and children's homes"),
    **dict.fromkeys(["K3", "H5", "P2"], "independent/semi-independent/supported"),
    **dict.fromkeys(["R1", "R2", "R3", "R5"], "other residential"),
    "S1": "residential schools",
    **dict.fromkeys(["Z1", "P3"], "other"),
}
EET = ["F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5"]


def read(table, columns):
    dates = [name for name in columns if name in DATES]
    frame = pd.read_csv(
        f"{folder}/{table}.csv", usecols=columns, parse_dates=dates, date_format="%Y-%m-%d", keep_default_na=False, na_values=[""]
    )
    if "end" in columns:
        frame["end"] = frame["end"].astype("datetime64[s]").fillna(FAR)
    return frame


def birthday(born, age):
    day = born + pd.DateOffset(years=age)
    leap = (born.dt.month == 2) & (born.dt.day == 29) & (day.dt.day == 28)
    return day + pd.to_timedelta(leap.astype(int), unit="D")


def lay_episodes():
    placement = read("placement", ["person_id", "start", "end", "started_because", "code", "postcode"])
    legal = read("legal_status", ["person_id", "start", "end", "code"])
    both = placement.merge(legal, on="person_id", suffixes=("", "_of_status"))
    both["from"] = both[["start", "start_of_status"]].max(axis=1)
    both["to"] = both[["end", "end_of_status"]].min(axis=1)
    both = both[both["from"] < both["to"]]
    rne = both["started_because"].where(both["from"] == both["start"], "L")
    episodes = pd.DataFrame(
        {
            "person_id": both["person_id"],
            "start": both["from"],
            "end": both["to"],
            "rne": rne,
            "status": both["code_of_status"],
            "code": both["code"],
            "postcode": both["postcode"],
        }
    )
    episodes = episodes[~episodes["status"].isin(["V1", "V3", "V4"])].sort_values(["person_id", "start"], ignore_index=True)
    episodes["away"] = episodes["code"].isin(["T0", "T1", "T2", "T3", "T4"])
    # Where adopters live is told to nobody.
    episodes.loc[episodes["code"].str.startswith("A"), "postcode"] = np.nan
    episodes["stay"] = ((episodes["rne"] == "S") | (episodes["person_id"] != episodes["person_id"].shift())).cumsum()
    return episodes


def carer_spells(episodes):
    was_away = episodes["away"].shift(fill_value=False) & (episodes["person_id"] == episodes["person_id"].shift())
    settled = episodes[~episodes["away"]].assign(was_away=was_away)
    earlier = settled.groupby("person_id")[["code", "postcode"]].shift()
    same = (settled["code"] == earlier["code"]) & (settled["postcode"].fillna("") == earlier["postcode"].fillna(""))
    first = settled["stay"] != settled["stay"].shift()
    begins = first | (settled["rne"].isin(["S", "P", "B"]) & ~(settled["was_away"] & same))
    numbered = episodes.assign(begins=begins.reindex(episodes.index, fill_value=False))
    numbered["spell"] = numbered["begins"].cumsum()
    has_spell = numbered.groupby("stay")["begins"].cummax()
    spells = numbered[has_spell].groupby("spell").agg(person_id=("person_id", "first"), start=("start", "min"), end=("end", "max"))
    return spells[spells["start"] != spells["end"]]


def care_leavers(people, episodes):
    """The care leavers by law, whenever they are of age: with the days between which they are of the caseload."""
    born = people.set_index("person_id")["born_on"]
    ages = pd.DataFrame({f"is{age}": birthday(born, age) for age in (14, 16, 18, 21, 25)})
    care = episodes[["person_id", "start", "end"]].join(ages, on="person_id")
    care["start"] = care[["start", "is14"]].max(axis=1)
    care["end"] = care[["end", "is18"]].min(axis=1)
    care = care[care["start"] < care["end"]]
    apart = (care["person_id"] != care["person_id"].shift()) | (care["start"] > care["end"].shift())
    care = care.groupby(apart.cumsum()).agg(
        person_id=("person_id", "first"), start=("start", "min"), end=("end", "max"), is16=("is16", "first"), is18=("is18", "first")
    )
    care["days"] = (care["end"] - care["start"]).dt.days
    care["total"] = care.groupby("person_id")["days"].cumsum()
    eligible = care[(care["end"] > care["is16"]) & (care["total"] >= 91)]["person_id"].unique()
    last = care.groupby("person_id").last()
    last = last[last.index.isin(eligible)]

    home = read("living_at_home", ["person_id", "start", "end"]).groupby("person_id").agg(start=("start", "min"), end=("end", "max"))
    eve = last["is18"] - pd.Timedelta(days=1)
    since = home["start"].reindex(last.index)
    since = since.where(since.isna() | (since > last["end"]), last["end"])
    at_home = since.notna() & (home["end"].reindex(last.index) > eve) & (since + pd.DateOffset(months=6) <= eve)
    former_relevant = last[(last["end"] == last["is18"]) | ~at_home]
    return ages[ages.index.isin(former_relevant.index)]


people = read("person", ["id", "born_on"]).rename(columns={"id": "person_id"})
episodes = lay_episodes()
spells = carer_spells(episodes)
leavers = care_leavers(people, episodes)
periods = read("period_of_care", ["person_id", "start", "end", "home_postcode"])
places = read("postcode", ["postcode", "easting", "northing", "district"]).set_index("postcode")
alone = read("unaccompanied", ["person_id", "start", "end"])
eet = read("eet_status", ["person_id", "start", "end", "code", "last_known_on"])
support = read("support_request", ["person_id", "start", "end"])
# The placement that is judged of a child who is away is the one they left.
episodes["judged"] = episodes["code"].mask(episodes["away"]).groupby(episodes["stay"]).ffill()
episodes["judged_postcode"] = episodes["postcode"].fillna("-").mask(episodes["away"]).groupby(episodes["stay"]).ffill()

counted = {name: {} for name in ("three-or-more-placements", "placed-over-20-miles", "placement-type", "in-education-employment-or-training-live")}
for text in days:
    day = pd.Timestamp(text)
    children = episodes[(episodes["start"] <= day) & (episodes["end"] > day)].drop_duplicates("person_id", keep="last")
    in_care = len(children)

    since = day - pd.DateOffset(months=12) + pd.Timedelta(days=1)
    of_year = spells[(spells["start"] <= day) & (spells["end"] >= since) & spells["person_id"].isin(children["person_id"])]
    counted["three-or-more-placements"][text] = f"{(of_year['person_id'].value_counts() >= 3).sum()} of {in_care}"

    groups = children["judged"].map(GROUPS).value_counts()
    counted["placement-type"][text] = f"{sorted(groups.tolist())} of {in_care}"

    home = periods[(periods["start"] <= day) & (periods["end"] > day)].drop_duplicates("person_id").set_index("person_id")["home_postcode"]
    there = places.reindex(children["judged_postcode"]).reset_index(drop=True)
    here = places.reindex(children["person_id"].map(home)).reset_index(drop=True)
    metres = np.sqrt((there["easting"] - here["easting"]) ** 2 + (there["northing"] - here["northing"]) ** 2)
    is_far = np.floor(metres * 100 / 16093 + 0.5) > 200
    is_outside = there["district"].notna() & (there["district"] != authority)
    collections = pd.Timestamp(day.year - (day.month < 4) - 2, 4, 1)
    were_alone = alone[(alone["start"] <= day) & (alone["end"] > collections)]["person_id"]
    has_family = ~children["person_id"].isin(were_alone).to_numpy()
    counted["placed-over-20-miles"][text] = f"{(is_far & is_outside & has_family).sum()} of {in_care}"

    asked = support[(support["start"] <= day) & (support["end"] > day)]["person_id"]
    live = leavers[(leavers["is18"] <= day) & ((leavers["is21"] > day) | ((leavers["is25"] > day) & leavers.index.isin(asked)))].index
    news = eet[(eet["start"] <= day) & (eet["end"] > day) & (eet["last_known_on"] >= day - pd.Timedelta(days=56))]
    busy = news[news["code"].isin(EET) & news["person_id"].isin(live)]["person_id"].nunique()
    counted["in-education-employment-or-training-live"][text] = f"{busy} of {len(live)}"

print(json.dumps(counted))
