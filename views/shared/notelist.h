// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/note.h"
#include "model/domain/result.h"
#include "views/screen.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace waymark {

class Edit;
class InPlaceText;

/// What people wrote about a subject, the latest first, below a field that adds to it. One's own notes can be edited
/// and removed. What was typed and could not be saved, or was not yet, is there again when its subject is.
class NoteList final : public QWidget {
    Q_OBJECT
public:
    explicit NoteList(const ScreenContext& context, QWidget* parent = nullptr);

    /// `name` is how sentences call the subject: "IAM-UC-01", "sprint 3". Call again when that changes.
    void open(NoteSubject subject, QString name);
    void clear(); ///< shows nothing until another is opened
    void enter(); ///< the focus goes to where a note is added
    int count() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void countChanged(int count);
    void messageRaised(const waymark::Message& message);

private:
    struct Row {
        NoteId note;
        QWidget* whole;
        QLabel* head;
        QToolButton* remove;
        InPlaceText* text;
    };
    /// A note that somebody began and has not added.
    struct Draft {
        NoteSubject subject;
        QString text;
    };
    void buildAdding();
    void leave();
    void arrive();
    void refresh();
    std::vector<const Note*> notes() const;
    const Note* find(const NoteId& note) const;
    Row makeRow(const Note& note);
    void connectRow(const Row& row);
    void fill(const Row& row, const Note& note) const;
    void drop(const Row& row);
    void orderTabs();
    void add(const QString& typed);
    void change(const NoteId& note, const QString& typed, const QString& before);
    void remove(const NoteId& note);
    bool edit(const QString& text, const std::function<Result<void>(Edit&)>& perform);

    ScreenContext m_context;
    std::optional<NoteSubject> m_subject;
    QString m_name;
    std::vector<Row> m_rows; ///< as shown
    std::vector<Draft> m_drafts;
    QHash<NoteId, QString> m_unsaved; ///< of notes that are not shown: what was typed into them
    InPlaceText* m_add;
    QPushButton* m_save; ///< does what Ctrl+Enter does
    QVBoxLayout* m_lines;
};

} // namespace waymark
