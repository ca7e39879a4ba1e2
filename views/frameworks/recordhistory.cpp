// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/recordhistory.h"

#include "model/edit/workspace.h"
#include "views/screencontext.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/localnow.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"
#include "views/story/storyhistory.h"

#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int longest = 50; ///< changes

} // namespace

RecordHistory::RecordHistory(const char* name, QWidget* parent)
    : QWidget(parent)
    , m_lines(new StoryLinesModel(this))
{
    setAccessibleName(tr("History"));
    auto* list = new LineList(tr("What was changed, when and by whom"));
    list->setObjectName(QLatin1String(name));
    list->setLeadColumn(true);
    list->setModel(m_lines);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(new RuledHead(tr("History")));
    column->addWidget(list);
}

void RecordHistory::show(const Entity& record, const ScreenContext& context)
{
    const auto history = context.workspace->historyOf(record, longest);
    if (!history) { // the rest of the page still stands
        m_lines->show(std::vector{StoryLine{.key = QStringLiteral("fault"), .text = history.error().message}});
        return;
    }
    const auto figures = context.figures ? context.figures->figures() : nullptr;
    m_lines->show(historyLines(*history, context.workspace->records(), context.catalogues, localNow(*context.workspace), figures.get()));
}

} // namespace waymark
