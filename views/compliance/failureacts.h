// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/failureselection.h"
#include "views/screen.h"

#include <functional>
#include <optional>

class QAction;
class QVBoxLayout;

namespace waymark {

class FailureRiskForm;
class FailureStoryForm;

/// What can be made of failing checks and results that are selected: a story, a risk, exceptions. Each opens a form that is
/// filled in already.
class FailureActs final : public QObject {
    Q_OBJECT
public:
    /// `selection`: what is selected now; none: it can't be acted upon, and whoever was asked has said why.
    FailureActs(const ScreenContext& context, std::function<std::optional<FailureSelection>()> selection, QWidget* screen);

    QList<QAction*> actions() const { return m_actions; }
    /// Buttons that make a story or a risk of one check or result, for its details; none where nothing is wrong with it.
    void addButtons(QVBoxLayout& column, CheckKey check);
    void addButtons(QVBoxLayout& column, const CheckResult& result);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);
    void opening(); ///< the panel is wanted for a form
    void storyMade(const waymark::StoryId& story);
    void riskMade(const waymark::RiskId& risk);
    void exceptionRequested(const waymark::ExceptionDraft& draft);

private:
    using Act = void (FailureActs::*)(const FailureSelection&);
    void addAct(const char* name, const QString& text, const QString& keys, Act act);
    void addButtons(QVBoxLayout& column, const FailureSelection& selection);
    void actOnSelection(Act act);
    const ProgrammeFigures* figures() const;
    void makeStory(const FailureSelection& selection);
    void makeRisk(const FailureSelection& selection);
    void makeException(const FailureSelection& selection);

    ScreenContext m_context;
    std::function<std::optional<FailureSelection>()> m_selection;
    QWidget* m_screen;
    QList<QAction*> m_actions;
    FailureStoryForm* m_story = nullptr; ///< made when they are first needed
    FailureRiskForm* m_risk = nullptr;
};

} // namespace waymark
