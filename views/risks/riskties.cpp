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

struct TieWords {
    const char* list;  ///< object names
    const char* field;
    QString title;
    QString placeholder;
    QString refusal; ///< of what was typed
};

TieWords wordsOf(RiskTieKind kind)
{
    switch (kind) {
    case RiskTieKind::ShownBy:
        return {"riskChecks", "riskCheckField", RiskTies::tr("Checks that show it"), RiskTies::tr("Add a check by id or words"),
                RiskTies::tr("Nothing was linked: no check has “%1” in its id or title.")};
    case RiskTieKind::TreatedBy:
        return {"riskPlanStories", "riskPlanField", RiskTies::tr("Plan: stories that treat it"), RiskTies::tr("Add a story by id or words"),
                RiskTies::tr("Nothing was linked: no story has “%1” in its id or title.")};
    case RiskTieKind::RealisedBy:
        return {"riskAbuseCases", "riskAbuseField", RiskTies::tr("Abuse cases"),
                RiskTies::tr("Add an abuse case by id or words"),
                RiskTies::tr("Nothing was linked: no abuse case has “%1” in its id or title.")};
    }
    Q_UNREACHABLE();
}

/// Its status, and what its tests say of it.
QString standingOf(const Story& story, RiskTieKind kind, const ProgrammeFigures* figures)
{
    const QString status = signText(story.status);
    if (!figures)
        return status;
    const QString proof = kind == RiskTieKind::RealisedBy
        ? signText(figures->proofs.mitigations.value(story.id, Mitigation::Unmitigated))
        : proofSentence(figures->proofs.of(story.id), figures->units);
    return RiskTies::tr("%1. %2", "status, proof").arg(status, proof);
}

StoryLine lineOf(const RiskTie& tie, const Story& story, const ProgrammeFigures* figures)
{
    return {.key = tie.id.toString(),
            .lead = story.reference,
            .text = story.title,
            .second = standingOf(story, tie.kind, figures),
            .story = story.id};
}

StoryLine lineOf(const RiskTie& tie, CheckKey check, const ProgrammeFigures* figures, const CheckNames& names,
                 const QDateTime& now)
{
    StoryLine line{.key = tie.id.toString(), .check = check};
    const CheckUnit unit = names.value(check);
    line.lead = unit.checkId;
    line.text = unit.title.isEmpty() ? unit.tool : unit.title;
    if (!figures)
        return line;
    const auto outcome = std::ranges::find(figures->checks, check, &CheckOutcome::check);
    if (outcome == figures->checks.end()) {
        const auto attested = std::ranges::find(figures->attested, check, &AttestedCheck::check);
        line.second = attested == figures->attested.end()      ? RiskTies::tr("No evidence: it never ran")
            : attested->attested == Outcome::Passed ? RiskTies::tr("It never ran; a person attested it as passed")
                                                    : RiskTies::tr("It never ran; a person attested it as failed");
        return line;
    }
    line.outcome = outcome->outcome;
    line.second = outcomeSentence(*outcome, now);
    return line;
}

} // namespace

RiskTies::RiskTies(OpenRisk& open, RiskTieKind kind, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_kind(kind)
    , m_checks(new CheckRegister(*open.context().workspace, this))
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(wordsOf(kind).title))
    , m_head(new RuledHead(wordsOf(kind).title))
    , m_field(new ItemPicker(wordsOf(kind).placeholder, [this] { return tieable(); }))
{
    build();
    connectParts();
}

void RiskTies::build()
{
    const TieWords words = wordsOf(m_kind);
    setAccessibleName(words.title);
    m_list->setObjectName(QLatin1String(words.list));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    m_field->setObjectName(QLatin1String(words.field));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_field);
}

void RiskTies::connectParts()
{
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&m_open, signal, this, &RiskTies::refresh);
    if (m_kind == RiskTieKind::ShownBy) {
        connect(&m_open, &OpenRisk::opened, m_checks, &CheckRegister::reload);
        connect(m_checks, &CheckRegister::loaded, this, &RiskTies::refresh);
    }
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) { openOther(index.row()); });
    connect(m_list, &LineList::removeRequested, this, [this](const QModelIndex& index) { remove(index.row()); });
    connect(m_field, &ItemPicker::picked, this, &RiskTies::pick);
    connect(m_field, &QLineEdit::returnPressed, this, &RiskTies::refuse);
}

/// By the ids of stories, or the keys of checks.
std::vector<PickItem> RiskTies::tieable() const
{
    std::vector<PickItem> items;
    if (m_kind == RiskTieKind::ShownBy) {
        for (const CheckUnit& check : m_checks->names())
            items.push_back({.id = check.checkId,
                             .title = check.title.isEmpty() ? check.tool : check.title,
                             .key = QString::number(check.key.value())});
    } else {
        for (const Story& story : m_open.records().stories())
            if (m_kind == RiskTieKind::TreatedBy || story.kind == StoryKind::Abuse)
                items.push_back({.id = story.reference, .title = story.title, .key = story.id.toString()});
    }
    std::ranges::sort(items, {}, &PickItem::id);
    return items;
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
        if (tie.risk != risk->id || tie.kind != m_kind)
            continue;
        const Story* story = tie.story ? m_open.records().of<Story>().find(*tie.story) : nullptr;
        if (story)
            lines.push_back(lineOf(tie, *story, figures));
        else if (tie.check)
            lines.push_back(lineOf(tie, *tie.check, figures, m_checks->names(), now));
    }
    std::ranges::sort(lines, {}, &StoryLine::lead);
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
    if (m_open.edit(tr("Unlink %1 from %2", "check or story, risk").arg(line.lead, reference), [&](Edit& edit) { return untieRisk(edit, *tie); }))
        m_open.tellDone(tr("%1 is no longer linked to %2.").arg(reference, line.lead));
}

/// Nothing that fits: what was typed stays.
void RiskTies::refuse()
{
    if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
        m_open.tell({.kind = Message::Kind::Warning, .text = wordsOf(m_kind).refusal.arg(typed)});
}

/// Of a check or a story, as its line is called.
QString RiskTies::nameOf(const QString& key) const
{
    if (m_kind == RiskTieKind::ShownBy)
        return m_checks->names().value(CheckKey(key.toLongLong())).checkId;
    const auto id = StoryId::parse(key);
    const Story* story = id ? m_open.records().of<Story>().find(*id) : nullptr;
    return story ? story->reference : QString();
}

void RiskTies::pick(const QString& key)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const RiskId id = risk->id;
    bool isNew = false;
    const bool done = m_open.edit(tr("Link %1 to %2", "risk, check or story").arg(risk->reference, nameOf(key)), [&](Edit& edit) -> Result<void> {
        if (m_kind == RiskTieKind::ShownBy) {
            const auto tied = tieRiskToChecks(edit, id, std::array{CheckKey(key.toLongLong())});
            isNew = tied && *tied > 0;
            return tied ? Result<void>() : Result<void>(tied.error());
        }
        const auto story = StoryId::parse(key);
        if (!story)
            return {};
        const auto tied = tieRiskToStory(edit, id, *story, m_kind);
        isNew = tied && *tied;
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (done && !isNew)
        m_open.tell({.text = tr("Nothing was changed: it is linked to that already.")});
}

} // namespace waymark
