// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/opengameday.h"
#include "views/shared/itempicker.h"

class QLineEdit;
class QPushButton;

namespace waymark {

class LineList;
class RuledHead;
class StoryLinesModel;

/// The stories that a game day exercises, or those that it raised, and the field that adds one. Of those that it raised one
/// is made of a finding by typing its title, too.
class GameDayTies final : public QWidget {
    Q_OBJECT
public:
    GameDayTies(OpenGameDay& open, GameDayTieKind kind, QWidget* parent = nullptr);

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);

private:
    void build();
    QWidget* buildFinding();
    std::vector<PickItem> tieable() const;
    void refresh();
    void proposeFinding();
    void openOther(int row);
    void tie(const QString& key);
    void untie(int row);
    void raiseStory();

    OpenGameDay& m_open;
    GameDayTieKind m_kind;
    StoryLinesModel* m_model;
    LineList* m_list;
    RuledHead* m_head;
    ItemPicker* m_field;
    QLineEdit* m_finding = nullptr; ///< null: of those that it exercises
    QString m_proposed;             ///< the finding that stands there, if nobody has typed another
};

} // namespace waymark
