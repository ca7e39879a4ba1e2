// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskdetails.h"

#include "model/edit/workspace.h"
#include "views/risks/openrisk.h"
#include "views/risks/riskacceptances.h"
#include "views/risks/riskcontrols.h"
#include "views/risks/riskfields.h"
#include "views/risks/riskratings.h"
#include "views/risks/risksuggestion.h"
#include "views/risks/risktext.h"
#include "views/risks/riskties.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/notesection.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"
#include "views/story/storyhistory.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int historyLength = 50; ///< changes

} // namespace

RiskDetails::RiskDetails(const ScreenContext& context, QWidget* parent)
    : ItemPage(parent)
    , m_open(new OpenRisk(context, this))
    , m_fields(new RiskFields(*m_open))
    , m_ratings(new RiskRatings(*m_open))
    , m_suggestion(new RiskSuggestion(*m_open))
    , m_acceptances(new RiskAcceptances(*m_open))
    , m_ties{new RiskTies(*m_open, RiskTieKind::TreatedBy), new RiskTies(*m_open, RiskTieKind::RealisedBy),
             new RiskTies(*m_open, RiskTieKind::ShownBy)}
    , m_controls(new RiskControls(*m_open))
    , m_notes(new NoteSection(context))
    , m_history(new StoryLinesModel(this))
    , m_remove(namedButton(tr("Remove"), "riskRemove"))
{
    setObjectName(QStringLiteral("riskDetails"));
    new RiskText(*m_open, title(), tr("title"), &Risk::title); // the text's child
    setUp(*m_open, QStringLiteral("risk"), buildPage());
    connectParts();
}

RiskDetails::~RiskDetails() = default;

QWidget* RiskDetails::buildPage()
{
    m_remove->setProperty("link", true);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, space::page, space::page);
    column->setSpacing(space::field);
    column->addWidget(m_fields);
    column->addWidget(m_ratings);
    column->addWidget(m_suggestion);
    column->addWidget(m_acceptances);
    for (RiskTies* ties : m_ties)
        column->addWidget(ties);
    column->addWidget(m_controls);
    column->addWidget(m_notes);
    column->addWidget(buildHistory());
    column->addWidget(m_remove, 0, Qt::AlignLeading);
    column->addStretch(1);
    return page;
}

QWidget* RiskDetails::buildHistory()
{
    auto* section = new QWidget;
    section->setAccessibleName(tr("History"));
    auto* list = new LineList(tr("What was changed, when and by whom"));
    list->setObjectName(QStringLiteral("riskHistory"));
    list->setLeadColumn(true);
    list->setModel(m_history);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(new RuledHead(tr("History")));
    column->addWidget(list);
    return section;
}

void RiskDetails::connectParts()
{
    connect(m_open, &OpenRisk::refreshed, this, &RiskDetails::refresh);
    connect(m_open, &OpenRisk::aboutToLeave, &m_notes->notes(), &NoteList::clear);
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &RiskDetails::messageRaised);
    for (RiskTies* ties : m_ties) {
        connect(ties, &RiskTies::storyRequested, this, &RiskDetails::storyRequested);
        connect(ties, &RiskTies::checksRequested, this, &RiskDetails::checksRequested);
    }
    connect(m_suggestion, &RiskSuggestion::checksRequested, this, &RiskDetails::checksRequested);
    connect(m_suggestion, &RiskSuggestion::storiesRequested, this, &RiskDetails::storiesRequested);
    connect(m_acceptances, &RiskAcceptances::exceptionRequested, this, &RiskDetails::exceptionRequested);
    connect(m_acceptances, &RiskAcceptances::exceptionsRequested, this, &RiskDetails::exceptionsRequested);
    connect(m_controls, &RiskControls::itemRequested, this, &RiskDetails::itemRequested);
    connect(m_remove, &QPushButton::clicked, this, &RiskDetails::remove);
}

void RiskDetails::open(const RiskId& risk)
{
    if (!m_open->records().of<Risk>().find(risk)) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("The risk is not there any more.")});
        return;
    }
    m_open->open(risk);
    refresh();
}

void RiskDetails::refresh()
{
    const Risk* risk = m_open->risk();
    if (!risk)
        return;
    m_notes->notes().open(risk->id, risk->reference);
    showHistory();
    if (m_open->context().details)
        m_open->context().details->open(this, tr("%1, risk", "reference").arg(risk->reference), {}, itemRef(ItemKind::Risk, risk->id));
}

void RiskDetails::showHistory()
{
    const auto history = m_open->context().workspace->historyOf(*m_open->risk(), historyLength);
    if (!history) { // the rest of the page still stands
        m_history->show(std::vector{StoryLine{.key = QStringLiteral("fault"), .text = history.error().message}});
        return;
    }
    const ScreenContext& context = m_open->context();
    m_history->show(historyLines(*history, m_open->records(), context.catalogues, localNow(*context.workspace),
                                 context.figures ? context.figures->figures().get() : nullptr));
}

void RiskDetails::remove()
{
    const Risk* risk = m_open->risk();
    if (!risk)
        return;
    const RiskId id = risk->id;
    const QString reference = risk->reference;
    if (m_open->edit(tr("Remove %1").arg(reference), [&](Edit& edit) { return removeRisk(edit, id); }))
        m_open->tellDone(tr("%1 was removed with its links and notes.").arg(reference));
}

} // namespace waymark
