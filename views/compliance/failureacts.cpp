// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/failureacts.h"

#include "model/edit/exceptionrules.h"
#include "model/edit/workspace.h"
#include "views/compliance/failureriskform.h"
#include "views/compliance/failurestoryform.h"
#include "views/shared/decisionrow.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <tuple>

namespace waymark {

FailureActs::FailureActs(const ScreenContext& context, std::function<std::optional<FailureSelection>()> selection, QWidget* screen)
    : QObject(screen)
    , m_context(context)
    , m_selection(std::move(selection))
    , m_screen(screen)
{
    addAct("makeStory", tr("Make a story…"), QStringLiteral("Ctrl+Shift+T"), &FailureActs::makeStory);
    addAct("makeRisk", tr("Make a risk…"), QStringLiteral("Ctrl+Shift+R"), &FailureActs::makeRisk);
    addAct("makeException", tr("Make an exception…"), QStringLiteral("Ctrl+Shift+X"), &FailureActs::makeException);
}

void FailureActs::addAct(const char* name, const QString& text, const QString& keys, Act act)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(QKeySequence(keys));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, act] { actOnSelection(act); });
    m_screen->addAction(action);
    m_actions << action;
}

const ProgrammeFigures* FailureActs::figures() const
{
    return m_context.figures ? m_context.figures->figures().get() : nullptr;
}

void FailureActs::addButtons(QVBoxLayout& column, CheckKey check)
{
    addButtons(column, failuresAmong(std::array{check}, figures()));
}

void FailureActs::addButtons(QVBoxLayout& column, const CheckResult& result)
{
    addButtons(column, failuresAmong(std::array{result}, figures()));
}

void FailureActs::addButtons(QVBoxLayout& column, const FailureSelection& selection)
{
    if (selection.checks.empty())
        return;
    const std::tuple<const char*, QString, Act> acts[] = {{"makeStoryButton", tr("Make a story…"), &FailureActs::makeStory},
                                                          {"makeRiskButton", tr("Make a risk…"), &FailureActs::makeRisk}};
    auto* lines = new QVBoxLayout; // the panel may be narrow, and words longer
    lines->setSpacing(0);
    for (const auto& [name, text, act] : acts) {
        QPushButton* button = linkButton(text, name);
        connect(button, &QPushButton::clicked, this, [this, selection, chosen = act] { (this->*chosen)(selection); });
        lines->addWidget(button, 0, Qt::AlignLeading);
    }
    column.addLayout(lines);
}

void FailureActs::actOnSelection(Act act)
{
    const auto selection = m_selection();
    if (!selection)
        return;
    if (selection->checks.empty()) {
        Q_EMIT messageRaised({.text = selection->leftOut > 0 ? tr("Nothing is wrong with what is selected. Select checks or results that failed.")
                                                             : tr("Select the checks or results that failed first.")});
        return;
    }
    if (selection->leftOut > 0)
        Q_EMIT messageRaised({.text = selection->leftOut == 1 ? tr("1 of what is selected stands in nobody's way, and is left out.")
                                                              : tr("%1 of what is selected stand in nobody's way, and are left out.")
                                                                    .arg(countText(selection->leftOut))});
    (this->*act)(*selection);
}

void FailureActs::makeStory(const FailureSelection& selection)
{
    if (!m_context.details)
        return;
    if (!m_story) {
        m_story = new FailureStoryForm(m_context);
        connect(m_story, &FailureForm::messageRaised, this, &FailureActs::messageRaised);
        connect(m_story, &FailureStoryForm::made, this, &FailureActs::storyMade);
    }
    Q_EMIT opening();
    m_story->open(selection.checks);
}

void FailureActs::makeRisk(const FailureSelection& selection)
{
    if (!m_context.details)
        return;
    if (!m_risk) {
        m_risk = new FailureRiskForm(m_context);
        connect(m_risk, &FailureForm::messageRaised, this, &FailureActs::messageRaised);
        connect(m_risk, &FailureRiskForm::made, this, &FailureActs::riskMade);
    }
    Q_EMIT opening();
    m_risk->open(selection.checks);
}

void FailureActs::makeException(const FailureSelection& selection)
{
    bool cut = false;
    const ExceptionDraft draft = draftedExceptions(selection, m_context.workspace->records().targets(), cut);
    Q_EMIT opening();
    Q_EMIT exceptionRequested(draft);
    if (cut)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("An exception names at most %1 resources, so some of the selection are not in it. Make "
                                         "another for those, or one of the whole check.")
                                          .arg(countText(mostResources))});
}

} // namespace waymark
