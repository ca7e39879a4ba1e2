// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksuggestion.h"

#include "views/risks/reasondoors.h"
#include "views/risks/riskreasonform.h"
#include "views/risks/riskrow.h"
#include "views/risks/riskwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

RiskSuggestion::RiskSuggestion(OpenRisk& open, QWidget* parent)
    : LinesSection(tr("Suggested by tests"), parent)
    , m_open(open)
    , m_restriction(noteLabel("riskSuggestionRestriction"))
    , m_accept(namedButton(tr("Accept…"), "riskAcceptSuggestion"))
    , m_form(new RiskReasonForm(RiskReasonForm::Names{.reason = "riskSuggestionReason", .cancel = "riskSuggestionCancel", .save = "riskSuggestionSave"}))
{
    setObjectName(QStringLiteral("riskSuggestion"));
    column()->setContentsMargins(6, space::step, 0, 0);
    column()->addWidget(m_restriction);
    column()->addWidget(m_accept, 0, Qt::AlignLeading);
    column()->addWidget(m_form);
    connect(m_accept, &QPushButton::clicked, this, &RiskSuggestion::begin);
    connect(m_form, &RiskReasonForm::submitted, this, &RiskSuggestion::save);
    connect(m_form, &RiskReasonForm::left, this, &RiskSuggestion::refresh);
    connect(&m_open, &OpenItem::aboutToLeave, m_form, &RiskReasonForm::leave);
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&m_open, signal, this, &RiskSuggestion::refresh);
    if (const FiguresModel* model = m_open.context().figures)
        for (const auto signal : {&FiguresModel::environmentChanged, &FiguresModel::asOfChanged})
            connect(model, signal, this, &RiskSuggestion::refresh); // its figures follow, but what they prove is asked for now
}

void RiskSuggestion::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const FiguresModel* model = m_open.context().figures;
    const auto figures = model ? model->figures() : nullptr;
    m_known = figures != nullptr;
    m_suggestion = figures ? suggestedResidual(*risk, residualFacts(m_open.records(), *figures, m_open.context().workspace->clock().now()))
                           : ResidualSuggestion();
    const bool differs = m_suggestion.differsFrom(*risk);
    const QString restricted = restriction();
    const bool may = differs && restricted.isEmpty();
    if (m_form->isOpen() && (!may || m_asked != RatingPair{.likelihood = m_suggestion.likelihood, .impact = m_suggestion.impact})) {
        m_form->leave(); // it was opened for something else; comes here again
        return;
    }
    addLines(*risk);
    m_restriction->setText(restricted);
    m_restriction->setVisible(!restricted.isEmpty());
    m_accept->setVisible(may && !m_form->isOpen());
}

/// What was proven on another day, or in one environment, may not be proven now and everywhere.
QString RiskSuggestion::restriction() const
{
    const FiguresModel* model = m_open.context().figures;
    if (!m_known || !m_suggestion.isThere() || m_open.ofNow().areShown())
        return {};
    const QString where = model->environment();
    if (model->asOf() && !where.isEmpty())
        return tr("By evidence as of %1 in %2 alone. To accept a rating, go back to now and to all environments.", "day, environment")
            .arg(dayText(*model->asOf(), QDate()), where);
    if (model->asOf())
        return tr("By evidence as of %1 alone. To accept a rating, go back to now.", "day").arg(dayText(*model->asOf(), QDate()));
    if (!where.isEmpty())
        return tr("By evidence of %1 alone. To accept a rating, choose all environments.", "environment").arg(where);
    return tr("The figures of now are being computed.");
}

void RiskSuggestion::addLines(const Risk& risk)
{
    beginLines();
    auto* value = new QLabel(sentence(risk));
    value->setObjectName(QStringLiteral("riskSuggested"));
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setType(value, Type::Body, m_suggestion.isThere());
    put(value);
    for (const Reason& reason : m_suggestion.reasons) {
        auto* line = new ReasonDoors(reason);
        connect(line, &ReasonDoors::checksRequested, this, [this](const Reason& of) {
            Q_EMIT checksRequested({.title = of.text, .checks = of.checks});
        });
        connect(line, &ReasonDoors::storiesRequested, this, [this](const Reason& of) {
            Q_EMIT storiesRequested({.title = of.text, .stories = of.stories});
        });
        put(line);
    }
    endLines(m_suggestion.tied, true);
    note()->setText(m_known ? tr("%1 of %2 proven", "checks and stories").arg(m_suggestion.proven).arg(m_suggestion.tied) : QString());
}

QString RiskSuggestion::sentence(const Risk& risk) const
{
    if (!m_known)
        return tr("The figures are being computed.");
    if (!m_suggestion.isThere())
        return tr("Nothing is suggested.");
    const QString level = levelText(m_suggestion.likelihood, m_suggestion.impact, gridOf(m_open.records().properties()));
    return m_suggestion.differsFrom(risk) ? level : tr("%1, as it is rated", "rating").arg(level);
}

void RiskSuggestion::begin()
{
    m_asked = {.likelihood = m_suggestion.likelihood, .impact = m_suggestion.impact};
    m_accept->setVisible(false);
    m_form->open(tr("Accept it"),
                 tr("Residual as proven: %1 of %2 checks and stories", "counts").arg(m_suggestion.proven).arg(m_suggestion.tied), true);
}

void RiskSuggestion::save(const QString& reason)
{
    const Risk* risk = m_open.risk();
    if (!risk || !restriction().isEmpty())
        return;
    const RatingPair rating = m_asked;
    const QString text = tr("Accept the suggested rating of %1: %2", "risk, rating")
                             .arg(risk->reference, levelText(rating.likelihood, rating.impact, gridOf(m_open.records().properties())));
    const auto take = [rating](Risk& changed) {
        changed.currentLikelihood = rating.likelihood;
        changed.currentImpact = rating.impact;
    };
    if (m_open.rate(text, take, reason))
        m_form->leave();
}

} // namespace waymark
