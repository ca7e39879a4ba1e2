// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskties.h"

#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/itempicker.h"
#include "views/shared/localnow.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"
#include "views/story/checkregister.h"
#include "views/story/linelist.h"
#include "views/story/storylines.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace waymark {

namespace {

const QString& storyWord()
{
    static const QString text = QStringLiteral("story");
    return text;
}

/// "story:ID", "check:KEY".
std::vector<PickItem> tieable(const Records& records, const CheckNames& checks)
{
    std::vector<PickItem> items;
    for (const Story& story : records.stories())
        items.push_back({.id = story.reference, .title = story.title, .key = storyWord() + u':' + story.id.toString()});
    for (const CheckUnit& check : checks)
        items.push_back({.id = check.checkId,
                         .title = check.title.isEmpty() ? check.tool : check.title,
                         .key = QStringLiteral("check:%1").arg(check.key.value())});
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
}

StoryLine lineOf(const RiskTie& tie, const Story& story)
{
    return {.key = tie.id.toString(),
            .lead = story.reference,
            .text = story.title,
            .second = RiskTies::tr("Treats it. %1", "status").arg(signText(story.status)),
            .story = story.id};
}

StoryLine lineOf(const RiskTie& tie, CheckKey check, const ProgrammeFigures* figures, const CheckNames& names,
                 const QDateTime& now)
{
    StoryLine line{.key = tie.id.toString(), .check = check};
    const CheckUnit unit = names.value(check);
    line.lead = unit.checkId;
    line.text = unit.title.isEmpty() ? unit.tool : unit.title;
    if (!figures) {
        line.second = RiskTies::tr("Shows it");
        return line;
    }
    const auto outcome = std::ranges::find(figures->checks, check, &CheckOutcome::check);
    if (outcome == figures->checks.end()) {
        line.second = RiskTies::tr("Shows it. No evidence: it never ran");
        return line;
    }
    line.outcome = outcome->outcome;
    line.second = RiskTies::tr("Shows it. %1").arg(outcomeSentence(*outcome, now));
    return line;
}

} // namespace

RiskTies::RiskTies(OpenRisk& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_checks(new CheckRegister(*open.context().workspace, this))
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("What this risk is linked to")))
    , m_head(new RuledHead(tr("Checks and stories")))
    , m_field(new ItemPicker(tr("Add a check or story by id or words"), [this] { return tieable(m_open.records(), m_checks->names()); }))
{
    build();
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&open, signal, this, &RiskTies::refresh);
    connect(&open, &OpenRisk::opened, m_checks, &CheckRegister::reload);
    connect(m_checks, &CheckRegister::loaded, this, &RiskTies::refresh);
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) { openOther(index.row()); });
    connect(m_list, &LineList::removeRequested, this, [this](const QModelIndex& index) { remove(index.row()); });
    connect(m_field, &ItemPicker::picked, this, &RiskTies::pick);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
            m_open.tell({.kind = Message::Kind::Warning,
                         .text = tr("Nothing was linked: no check and no story has “%1” in its id or title.").arg(typed)});
    });
}

void RiskTies::build()
{
    setAccessibleName(tr("Checks and stories"));
    m_list->setObjectName(QStringLiteral("riskTies"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    m_field->setObjectName(QStringLiteral("riskTieField"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_field);
}

void RiskTies::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const FiguresModel* model = m_open.context().figures;
    const ProgrammeFigures* figures = model ? model->figures().get() : nullptr;
    const QDateTime now = localNow(*m_open.context().workspace);
    std::vector<StoryLine> lines;
    for (const RiskTie& tie : m_open.records().riskTies()) {
        if (tie.risk != risk->id)
            continue;
        const Story* story = tie.story ? m_open.records().of<Story>().find(*tie.story) : nullptr;
        if (story)
            lines.push_back(lineOf(tie, *story));
        else if (tie.check)
            lines.push_back(lineOf(tie, *tie.check, figures, m_checks->names(), now));
    }
    std::ranges::sort(lines, [](const StoryLine& a, const StoryLine& b) {
        return std::pair(a.story.has_value(), a.lead) < std::pair(b.story.has_value(), b.lead);
    });
    m_head->note()->setText(lines.empty() ? tr("no evidence") : countText(static_cast<qint64>(lines.size())));
    m_model->show(std::move(lines));
}

void RiskTies::openOther(int row)
{
    const StoryLine line = m_model->rowAt(row);
    if (line.story)
        Q_EMIT storyRequested(*line.story);
    else if (line.check)
        Q_EMIT checksRequested({.title = line.lead, .checks = {*line.check}});
}

void RiskTies::remove(int row)
{
    const StoryLine line = m_model->rowAt(row);
    const auto tie = RiskTieId::parse(line.key);
    const Risk* risk = m_open.risk();
    if (!tie || !risk)
        return;
    const QString reference = risk->reference;
    if (m_open.edit(tr("Unlink %1 from %2", "check, risk").arg(line.lead, reference), [&](Edit& edit) { return untieRisk(edit, *tie); }))
        m_open.tellDone(tr("%1 is no longer linked to %2.").arg(reference, line.lead));
}

void RiskTies::pick(const QString& key)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const RiskId id = risk->id;
    const QString item = key.section(u':', 1);
    bool isNew = false;
    const bool done = m_open.edit(tr("Link %1 to more").arg(risk->reference), [&](Edit& edit) -> Result<void> {
        const auto story = key.section(u':', 0, 0) == storyWord() ? StoryId::parse(item) : std::nullopt;
        if (story) {
            const auto tied = tieRiskToStory(edit, id, *story);
            isNew = tied && *tied;
            return tied ? Result<void>() : Result<void>(tied.error());
        }
        const auto tied = tieRiskToChecks(edit, id, std::array{CheckKey(item.toLongLong())});
        isNew = tied && *tied > 0;
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (done && !isNew)
        m_open.tell({.text = tr("Nothing was changed: it is linked to that already.")});
}

} // namespace waymark
