// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/backlog/storyfilter.h"

#include <QObject>

class QLineEdit;

namespace waymark {

class ChoiceBox;
class OwnerFilter;
class TableHeader;
struct Catalogues;

/// The editors of the filter, below the heads of the columns that they look at; whose stories are wanted is chosen by a
/// list of its own, which stands elsewhere.
class StoryFilterRow final : public QObject {
    Q_OBJECT
public:
    StoryFilterRow(Workspace& workspace, const Catalogues& catalogues, OwnerFilter* owner, TableHeader* heads,
                   QObject* parent = nullptr);

    const StoryFilter& filter() const { return m_filter; }
    /// What it means by `only` too.
    void setFilter(const StoryFilter& filter);
    void clear() { setFilter({}); }
    void focusWords();

Q_SIGNALS:
    void changed();

private:
    void fill();
    void read();

    Workspace& m_workspace;
    const Catalogues& m_catalogues;
    StoryFilter m_filter;
    bool m_writing = false;
    OwnerFilter* m_owner;
    QLineEdit* m_words;
    ChoiceBox* m_kind;
    ChoiceBox* m_epic;
    ChoiceBox* m_priority;
    ChoiceBox* m_sprint;
    ChoiceBox* m_status;
    ChoiceBox* m_proof;
};

} // namespace waymark
