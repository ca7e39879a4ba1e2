// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/openreference.h"
#include "views/shared/itempage.h"

class QLabel;
class QPushButton;

namespace waymark {

class NoteSection;
class OpenPolicy;
class PolicyFields;
class PolicyTies;
class RecordHistory;

/// The page of one policy statement: what it demands, what it is mapped to, and how it stands by their checks.
class PolicyDetails final : public ItemPage {
    Q_OBJECT
public:
    explicit PolicyDetails(OpenReference& reference, QWidget* parent = nullptr);
    ~PolicyDetails() override;

    void open(const PolicyId& policy); ///< in the panel; the focus stays where it is

Q_SIGNALS:
    void itemRequested(const waymark::ItemRef& item);

private:
    QWidget* buildPage();
    QWidget* buildStanding();
    void connectParts();
    void refresh();
    void showStanding();
    void openChecks();
    void remove();

    OpenReference& m_reference;
    OpenPolicy* m_open;
    QLabel* m_standing;
    QPushButton* m_checks; ///< a door to all checks behind it
    PolicyFields* m_fields;
    PolicyTies* m_ties;
    NoteSection* m_notes;
    RecordHistory* m_history;
    QPushButton* m_remove;
};

} // namespace waymark
