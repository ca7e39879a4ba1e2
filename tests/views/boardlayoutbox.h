// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/boardbuilders.h"
#include "views/board/boardselection.h"

namespace waymark {

/// Two lanes:          Backlog   Ready   In progress   In review   Done
///          Identity   A B               C                         D
///          Data                 E       F G
inline std::vector<Story> twoLanes()
{
    using namespace Qt::StringLiterals;
    return {card(u"A"_s), card(u"B"_s), card(u"C"_s).in(StoryStatus::InProgress), card(u"D"_s).in(StoryStatus::Done),
            card(u"E"_s).of(u"data"_s).in(StoryStatus::Ready), card(u"F"_s).of(u"data"_s).in(StoryStatus::InProgress),
            card(u"G"_s).of(u"data"_s).in(StoryStatus::InProgress)};
}

struct LayoutBox : BoardBox {
    BoardArrangement arrangement;
    BoardLayout layout;
    BoardSelection selection{model, layout};

    explicit LayoutBox(const std::vector<Story>& stories = twoLanes(), const std::vector<Person>& people = {}) : BoardBox(stories, people)
    {
        layout.setRoom(1000, Qt::LeftToRight);
        arrange();
    }
    void arrange()
    {
        layout.arrange(arrangeLanes(model, arrangement), model.rowCount(), arrangement.draft);
        selection.settle();
    }
    BoardSpot spot(const QString& reference) const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.rowAt(row).story.reference == reference)
                return layout.spotOf(row).value_or(BoardSpot{-1, -1, -1});
        return {-1, -1, -1};
    }
    QString nameAt(const std::optional<BoardSpot>& spot) const
    {
        return !spot          ? QStringLiteral("-")
            : spot->isHead() ? layout.lane(spot->lane).title : model.rowAt(layout.rowAt(*spot)).story.reference;
    }
    QString after(const QString& reference, BoardStep step) const { return nameAt(spotAfter(layout, spot(reference), step)); }
    QString drop(QPoint at, const QSet<int>& moving = {}) const
    {
        const auto drop = layout.dropAt(at, moving);
        if (!drop)
            return QStringLiteral("-");
        const QString title = layout.lane(drop->spot.lane).title;
        return QStringLiteral("%1/%2/%3").arg(title).arg(drop->spot.column).arg(drop->spot.index);
    }
    QStringList lanes() const { return BoardBox::lanes(model, layout.lanes()); }
    QStringList selected() const
    {
        QStringList names;
        for (const StoryId& story : selection.stories())
            names << model.rowAt(model.rowOf(story)).story.reference;
        return names;
    }
    QString current() const { return nameAt(selection.spot()); }
};

} // namespace waymark
