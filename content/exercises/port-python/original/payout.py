"""The marketplace's monthly statement. Run it: python3 payout.py"""


def statement(entries):
    """One line per seller, the largest balance first.

    An entry is a seller's name, an amount in cents (negative for a refund)
    and a note, which may be None.
    """
    sellers = {}
    for name, cents, note in entries:
        if not name:
            continue
        seller = sellers.setdefault(name, {"cents": 0, "count": 0, "note": None})
        seller["cents"] += cents
        seller["count"] += 1
        seller["note"] = note or seller["note"]

    lines = []
    for name, seller in sorted(sellers.items(), key=lambda item: -item[1]["cents"]):
        fee = seller["cents"] * 3 // 100
        average = round(seller["cents"] / seller["count"])
        label = name if len(name) <= 8 else name[:7] + "…"
        note = "-" if seller["note"] is None else seller["note"]
        lines.append(f"{label}: {seller['cents']} fee {fee} average {average} note {note}")
    return lines


if __name__ == "__main__":
    for line in statement([
        ("Büchergilde", 1250, "rush"),
        ("Ada", 5, None),
        ("Ben", -5, "return"),
        ("Büchergilde", 1255, ""),
        ("Ada", 0, None),
    ]):
        print(line)
