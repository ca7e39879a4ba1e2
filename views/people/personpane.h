// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "views/screen.h"

class QButtonGroup;
class QStackedWidget;
class QToolButton;

namespace waymark {

class DaysOffPane;
class NoteList;
class SectionHead;

/// One person's days off, or the notes on them: one head, which says which, and a button for each.
class PersonPane final : public QWidget {
    Q_OBJECT
public:
    enum Tab { DaysOff, Notes };

    explicit PersonPane(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const std::optional<PersonId>& person); ///< none: nobody is selected
    using QWidget::show;
    Tab tab() const;
    void openTab(Tab tab);
    void enter(Tab tab); ///< the focus goes to where days or notes are added

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    /// An edit was made; the message is to offer Undo.
    void done(const QString& text);

private:
    QWidget* buildHead();
    QToolButton* addTab(Tab tab, const char* name, const QString& text);
    QWidget* buildNotes();
    void showHead();

    ScreenContext m_context;
    QString m_name; ///< of the person; empty: nobody
    SectionHead* m_head;
    QButtonGroup* m_tabs;
    QStackedWidget* m_stack;
    DaysOffPane* m_daysOff;
    NoteList* m_notes;
};

} // namespace waymark
