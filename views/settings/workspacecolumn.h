// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"
#include "views/screencontext.h"
#include "views/settings/settingcolumn.h"
#include "views/shared/messagebar.h"

#include <functional>
#include <span>
#include <vector>

class QLabel;

namespace waymark {

class ChoiceSetting;
class LineSetting;
class PolicyForm;
class RiskGridForm;
struct NumberProperty;

/// What a workspace asks for, whoever opens it. Each change is an edit of its own, which can be undone.
class WorkspaceColumn final : public SettingColumn {
    Q_OBJECT
public:
    explicit WorkspaceColumn(const ScreenContext& context, QWidget* parent = nullptr);

    QWidget* firstField() const;

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    void addName();
    void addNumber(const NumberProperty& property);
    void addNumbers(const QString& section, std::span<const NumberProperty> properties);
    void addDoneRule();
    void addRisks();
    void addGate();
    void addDays();
    void follow(const ChangeSet& changes);
    QStringList show(); ///< gives what has become another while somebody was typing it, with its value
    void openGrid();
    void openPolicy();
    Result<void> edit(const QString& text, const QString& done, const std::function<void(WorkspaceProperties&)>& change);

    ScreenContext m_context;
    LineSetting* m_name = nullptr;
    QLabel* m_facts = nullptr;
    ChoiceSetting* m_doneRule = nullptr;
    std::vector<std::pair<const NumberProperty*, LineSetting*>> m_numbers;
    ChoiceSetting* m_timeZone = nullptr;
    QLabel* m_risks = nullptr;
    QLabel* m_gate = nullptr;
    RiskGridForm* m_gridForm = nullptr; ///< the panel's, once there is one; likewise the policy's
    PolicyForm* m_policyForm = nullptr;
};

} // namespace waymark
