// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/itempage.h"

class QPushButton;

namespace waymark {

class GameDayFields;
class GameDayTies;
class NoteSection;
class OpenGameDay;
class RecordHistory;

/// The page of one game day: what is rehearsed, what came of it, and which stories it exercised and raised.
class GameDayDetails final : public ItemPage {
    Q_OBJECT
public:
    explicit GameDayDetails(const ScreenContext& context, QWidget* parent = nullptr);
    ~GameDayDetails() override;

    void open(const GameDayId& gameDay); ///< in the panel; the focus stays where it is

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);

private:
    QWidget* buildPage();
    void connectParts();
    void refresh();
    void remove();

    OpenGameDay* m_open;
    GameDayFields* m_fields;
    GameDayTies* m_exercises;
    GameDayTies* m_raised;
    NoteSection* m_notes;
    RecordHistory* m_history;
    QPushButton* m_remove;
};

} // namespace waymark
