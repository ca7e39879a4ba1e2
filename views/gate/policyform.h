// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/gatepolicy.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "model/score/gate.h"
#include "views/screen.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class DecisionRow;
class PolicyClauses;
class PolicyScopes;
class Records;

/// What gates ask for, in the details panel: of all sprints, or of one only. Says while one edits what the gate would say.
/// Saved as one edit that can be undone.
class PolicyForm final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyForm(const ScreenContext& context, QWidget* parent = nullptr);

    /// In the panel, with the focus. `sprint`: the one that is looked at; none: there is none.
    void open(const std::optional<SprintId>& sprint);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    QWidget* buildFields();
    void buildHead(QVBoxLayout& column);
    void buildEvidence(QVBoxLayout& column);
    void buildFiles(QVBoxLayout& column);
    void connectFields();

    void offerWhom();
    void load(); ///< what is stored for whom the form is now; nothing is typed then
    void fill(const GatePolicy& policy);
    void offerEnvironments(const QStringList& chosen);
    void followTyping();
    void follow(const ChangeSet& changes);
    void followClauses();
    std::optional<SprintId> whom() const; ///< none: all sprints that have no policy of their own
    bool isStored() const;                ///< there is one for whom the form is, which somebody edited
    GatePolicy typed() const;

    const Sprint* previewed() const; ///< null: no sprint is open
    void preview();
    void say(const Result<GateVerdict>& verdict);
    void refuse(const QString& why);

    void save();
    void takeAway();
    void takeOver();
    void writeOut();
    void leave(const QString& done);

    ScreenContext m_context;
    std::optional<SprintId> m_sprint;
    GatePolicy m_read; ///< what the fields were filled from
    bool m_typed = false;
    QComboBox* m_whom;
    QLabel* m_note; ///< a stored policy that can't be read; what others changed
    QLineEdit* m_name;
    PolicyClauses* m_clauses;
    QWidget* m_scopesBox; ///< around the scopes
    PolicyScopes* m_scopes;
    QVBoxLayout* m_environments = nullptr;
    std::vector<QCheckBox*> m_environmentBoxes;
    QLabel* m_environmentsNote;
    QComboBox* m_unrated;
    QPushButton* m_takeAway;
    QLabel* m_verdict;
    DecisionRow* m_decision;
    std::shared_ptr<const Records> m_records; ///< as the preview reads them; null: to be copied anew
    Job<Result<GateVerdict>> m_job;
};

} // namespace waymark
