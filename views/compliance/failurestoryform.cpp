// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/failurestoryform.h"

#include "model/catalog/catalogues.h"
#include "model/domain/textlimits.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/programme/newstories.h"
#include "views/shared/numbers.h"
#include "views/shared/storywords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostAdvised = 20; ///< checks whose advice is read

/// What tools advise about each check, in their order; empty: nothing.
Result<std::vector<QString>> adviceFor(const QString& file, const std::vector<CheckKey>& checks)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    std::vector<QString> advice;
    for (const CheckKey& check : checks) {
        const auto worst = reader->page({.check = check}, 0, 1); // what needs attention first
        if (!worst)
            return worst.error();
        if (worst->rows.empty()) {
            advice.push_back({});
            continue;
        }
        const auto detail = reader->detail(worst->rows.front().key);
        if (!detail)
            return detail.error();
        advice.push_back(detail->remediation);
    }
    return advice;
}

} // namespace

FailureStoryForm::FailureStoryForm(const ScreenContext& context, QWidget* parent)
    : FailureForm(context, "failureStoryForm", tr("Make a story"), parent)
    , m_title(new QLineEdit)
    , m_epic(new QComboBox)
    , m_priority(new QComboBox)
    , m_sprint(new QComboBox)
    , m_criterion(new QLineEdit)
    , m_narrative(new QPlainTextEdit)
{
    m_title->setMaxLength(longestLine);
    m_narrative->setTabChangesFocus(true);
    m_priority->setAccessibleName(tr("Priority"));
    m_sprint->setAccessibleName(tr("Sprint"));
    for (QComboBox* choice : {m_epic, m_priority, m_sprint})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto& [value, word] : Words<Priority>::list)
        m_priority->addItem(signText(value), static_cast<int>(value));
    addField("failureTitle", tr("Title"), m_title);
    addField("failureEpic", tr("Epic"), m_epic);
    addField("failurePriority", tr("Priority"), m_priority);
    addField("failureSprint", tr("Sprint"), m_sprint);
    addField("failureCriterion", tr("Acceptance criterion"), m_criterion);
    addField("failureNarrative", tr("Narrative"), m_narrative);
}

void FailureStoryForm::propose()
{
    const Story story = proposedStory(checks());
    m_advised = checks();
    m_title->setText(story.title);
    m_title->setCursorPosition(0);
    offerEpics(story.epic);
    m_priority->setCurrentIndex(m_priority->findData(static_cast<int>(story.priority)));
    offerSprints();
    m_criterion->setText(story.criteria.value(0));
    m_criterion->setCursorPosition(0);
    m_narrativeProposed = story.narrative;
    m_narrative->setPlainText(story.narrative);
    m_narrative->setPlaceholderText(tr("What the tools advise is being read."));
    readAdvice();
}

void FailureStoryForm::offerEpics(const QString& epic)
{
    m_epic->clear();
    if (!context().catalogues->epics.find(epic))
        m_epic->addItem(tr("Choose an epic"), QString());
    for (const EpicName& name : context().catalogues->epics.names())
        m_epic->addItem(tr("%1  %2", "code, name").arg(name.code, name.name), name.id);
    m_epic->setCurrentIndex(std::max(0, m_epic->findData(epic)));
}

void FailureStoryForm::offerSprints()
{
    m_sprint->clear();
    m_sprint->addItem(tr("No sprint"), QString());
    const auto known = context().workspace->records().sprints();
    std::vector<Sprint> sprints(known.begin(), known.end());
    std::ranges::sort(sprints, {}, &Sprint::number);
    for (const Sprint& sprint : sprints)
        if (sprint.state != SprintState::Closed)
            m_sprint->addItem(tr("Sprint %1").arg(sprint.number), sprint.id.toString());
}

void FailureStoryForm::readAdvice()
{
    std::vector<CheckKey> keys = checkKeys();
    if (keys.size() > mostAdvised)
        keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(mostAdvised), keys.end());
    m_job.start([file = context().workspace->file(), keys](Progress&) { return adviceFor(file, keys); }, this,
                [this](Result<std::vector<QString>> advice) { takeAdvice(advice); });
}

void FailureStoryForm::takeAdvice(const Result<std::vector<QString>>& advice)
{
    if (!advice) {
        m_narrative->setPlaceholderText(tr("What the tools advise can't be read: %1").arg(advice.error().message));
        return;
    }
    m_narrative->setPlaceholderText(tr("No tool says what to do."));
    for (size_t i = 0; i < std::min(advice->size(), m_advised.size()); ++i)
        m_advised[i].remediation = (*advice)[i];
    if (m_narrative->toPlainText() != m_narrativeProposed)
        return; // somebody has written one
    m_narrativeProposed = proposedNarrative(m_advised);
    m_narrative->setPlainText(m_narrativeProposed);
    m_narrativeProposed = m_narrative->toPlainText();
}

Result<void> FailureStoryForm::make()
{
    Story story{.title = m_title->text(),
                .narrative = m_narrative->toPlainText().trimmed(),
                .epic = m_epic->currentData().toString(),
                .priority = static_cast<Priority>(m_priority->currentData().toInt()),
                .sprint = SprintId::parse(m_sprint->currentData().toString())};
    if (const QString criterion = m_criterion->text().simplified(); !criterion.isEmpty())
        story.criteria << criterion;
    if (story.epic.isEmpty())
        return Error{Error::Code::Invalid, tr("The story was not made: choose its epic, as the checks don't share one."), {}};
    const auto id = addProvenStory(*context().workspace, *context().catalogues, story, checkKeys());
    if (!id)
        return id.error();
    m_job.cancel();
    const Story* added = context().workspace->records().of<Story>().find(*id);
    const QString words = tr("Made %1, %2.", "reference, linked to 3 checks").arg(added ? added->reference : story.title, tiedWords());
    Q_EMIT made(*id);
    conclude(words);
    return {};
}

} // namespace waymark
