// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/lensdetails.h"

#include "views/reviews/reviewwords.h"
#include "views/shared/detailspanel.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t mostFaults = 100; ///< each takes a few widgets

} // namespace

LensDetails::LensDetails(DetailsPanel& panel, QWidget* parent)
    : DetailsContent(parent)
    , m_panel(panel)
{
    setObjectName(QStringLiteral("lensDetails"));
}

bool LensDetails::isShown() const
{
    return m_panel.page() == this;
}

void LensDetails::open(const LensRow& lens, const QStringList& reviewed)
{
    m_row = lens.row;
    build(lens, reviewed);
    m_panel.open(this, tr("Lens"), lens.name);
}

void LensDetails::follow(const LensRow& lens, const QStringList& reviewed)
{
    if (isShown() && lens.row == m_row)
        build(lens, reviewed);
}

void LensDetails::build(const LensRow& lens, const QStringList& reviewed)
{
    beginContent();
    addField(tr("Edition"), lens.version.isEmpty() ? tr("not stated", "version") : lens.version);
    addField(tr("From"), lens.builtIn ? tr("Comes with Waymark") : lens.source);
    addField(tr("Key"), lens.key);
    addField(tr("Reviews"), reviewed.isEmpty() ? tr("None yet") : reviewed.join(QStringLiteral(", ")));
    if (!lens.about.isEmpty())
        addText(lens.about);
    if (!lens.summary) {
        addText(tr("The lens is being read."), true);
    } else if (!lens.summary->unreadable.isEmpty()) {
        addText(lens.summary->unreadable);
    } else {
        if (lens.summary->description != lens.about && !lens.summary->description.isEmpty())
            addText(lens.summary->description, true);
        addPillars(*lens.summary);
        addFaults(*lens.summary);
    }
    endContent();
}

void LensDetails::addPillars(const LensSummary& summary)
{
    addSection(tr("Pillars"), tr("%1, %2 choices", "questions").arg(countedQuestions(summary.questions), countText(summary.choices)));
    for (const auto& [name, questions] : summary.pillars)
        addText(tr("%1: %2", "pillar, questions").arg(name, countedQuestions(questions)));
}

void LensDetails::addFaults(const LensSummary& summary)
{
    const auto count = static_cast<qint64>(summary.faults.size());
    addSection(tr("Faults"), countedFaults(count));
    if (count == 0)
        addText(tr("The file keeps to all rules of the custom lens format."), true);
    for (size_t i = 0; i < std::min(summary.faults.size(), mostFaults); ++i) {
        const LensFault& fault = summary.faults[i];
        addText(fault.message);
        QStringList more;
        if (!fault.pointer.isEmpty())
            more << tr("At %1.", "place in a file").arg(fault.pointer);
        more << (fault.done.isEmpty() ? tr("It makes no difference.") : fault.done);
        addText(more.join(u' '), true);
    }
    if (summary.faults.size() > mostFaults)
        addText(tr("And %1 more. “waymark-cli lens” lists them all.").arg(countText(count - static_cast<qint64>(mostFaults))), true);
}

} // namespace waymark
