// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "views/frameworks/openreference.h"
#include "views/screenselection.h"
#include "views/story/storylinesmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class LineList;
class RuledHead;

/// What stands behind an item of reference content: the tools of a layer or component, stories and checks, each line a door,
/// and a door to all results; or "No evidence". Of an epic and the component that responds the game days, too. Rows stay as they are while something else changes.
class CoverageLists final : public QWidget {
    Q_OBJECT
public:
    /// `toolsToo`: those of a layer or component come first, and game days last.
    CoverageLists(OpenReference& open, bool toolsToo, QWidget* parent = nullptr);

    void show(const ItemRef& item);
    using QWidget::show;

    /// Whether lines of the kind can be taken away, by Del or from the menu; no lines can at first.
    void setRemoves(bool stories, bool checks);

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item); ///< a tool, a story or a game day
    void checksRequested(const waymark::CheckSelection& selection);
    void storiesRequested(const waymark::StorySelection& selection);
    void removeRequested(const waymark::ItemRef& other);

private:
    /// A head with how many there are, what to say where there are none, the lines, and a door to all of them.
    struct Part {
        RuledHead* head = nullptr;
        QLabel* none = nullptr;
        LineList* list = nullptr;
        StoryLinesModel* model = nullptr;
        QPushButton* door = nullptr;
    };
    Part addPart(const QString& name, const QString& title, const QString& none, const QString& door);
    void fill(const Part& part, std::vector<StoryLine> lines, qint64 count);
    void connectParts();
    void showTools();
    void showGameDays();
    std::optional<ItemRef> itemOf(const StoryLine& line) const;

    OpenReference& m_open;
    ItemRef m_item;
    QString m_title; ///< of the item
    QVBoxLayout* m_column;
    Part m_tools;    ///< without anything, unless they are wanted
    Part m_gameDays; ///< likewise
    Part m_stories;
    Part m_checks;
};

} // namespace waymark
