// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/choicefield.h"
#include "views/story/openstory.h"

class QGridLayout;

namespace waymark {

class ElidedLabel;

/// What a story is, field by field, each edited in place and saved at once.
class StoryFields final : public QWidget {
    Q_OBJECT
public:
    explicit StoryFields(OpenStory& open, QWidget* parent = nullptr);

    void setStatusSince(const QDateTime& since); ///< invalid: unknown

private:
    using Entries = std::vector<ChoiceField::Entry>;
    struct Row {
        ChoiceField* field;
        std::function<Entries(const Story&)> entries;
        std::function<QVariant(const Story&)> value;
    };
    using Choose = std::function<void(const Story&, const QVariant&)>;

    ChoiceField* addChoice(const char* name, const QString& label, Row row, const Choose& choose);
    void addWidget(const QString& label, QWidget* field);
    /// A choice that is one member of the story. `words` name the field in a sentence: "priority".
    template <typename E>
    void addWords(const char* name, const QString& label, const QString& words, E Story::*member);
    void addStatusAndOwner();
    void addPriorityAndPoints();
    void addPlace();
    void addKind();
    void refresh();

    Entries people() const;
    Entries sprints(const Story& story) const;
    Entries epics(const Story& story) const;
    Entries capabilities(const Story& story) const;
    void setStatus(const Story& story, StoryStatus status);
    void plan(const Story& story, const QString& sprint);
    void setKind(const Story& story, StoryKind kind);
    void set(const Story& story, const QString& words, const QString& value, const StoryChange& change);

    OpenStory& m_open;
    QGridLayout* m_grid;
    ElidedLabel* m_since;
    std::vector<Row> m_rows;
};

} // namespace waymark
