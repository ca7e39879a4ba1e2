// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/failureriskform.h"

#include "model/domain/textlimits.h"
#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "views/risks/riskwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace waymark {

FailureRiskForm::FailureRiskForm(const ScreenContext& context, QWidget* parent)
    : FailureForm(context, "failureRiskForm", tr("Make a risk"), parent)
    , m_title(new QLineEdit)
    , m_event(new QPlainTextEdit)
    , m_likelihood(new QComboBox)
    , m_impact(new QComboBox)
    , m_treatment(new QComboBox)
{
    m_title->setMaxLength(longestLine);
    m_event->setTabChangesFocus(true);
    m_likelihood->setAccessibleName(tr("Likelihood"));
    m_impact->setAccessibleName(tr("Impact"));
    for (int rating = 0; rating <= 5; ++rating) {
        m_likelihood->addItem(likelihoodText(rating), rating);
        m_impact->addItem(impactText(rating), rating);
    }
    for (const auto& [value, word] : Words<RiskTreatment>::list)
        m_treatment->addItem(signText(value), static_cast<int>(value));
    for (QComboBox* choice : {m_likelihood, m_impact, m_treatment})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField("failureTitle", tr("Title"), m_title);
    addField("failureEvent", tr("What may happen"), m_event);
    addFields(tr("Likelihood and impact, proposed by the worst severity"),
              {{"failureLikelihood", m_likelihood}, {"failureImpact", m_impact}});
    addField("failureTreatment", tr("Treatment"), m_treatment);
}

void FailureRiskForm::propose()
{
    const Risk risk = proposedRisk(checks());
    m_title->setText(risk.title);
    m_title->setCursorPosition(0);
    m_event->setPlainText(risk.event);
    m_likelihood->setCurrentIndex(risk.currentLikelihood);
    m_impact->setCurrentIndex(risk.currentImpact);
    m_treatment->setCurrentIndex(m_treatment->findData(static_cast<int>(risk.treatment)));
}

Result<void> FailureRiskForm::make()
{
    const int likelihood = m_likelihood->currentData().toInt();
    const int impact = m_impact->currentData().toInt();
    const Risk risk{.title = m_title->text(),
                    .event = m_event->toPlainText(),
                    .inherentLikelihood = likelihood,
                    .inherentImpact = impact,
                    .currentLikelihood = likelihood,
                    .currentImpact = impact,
                    .treatment = static_cast<RiskTreatment>(m_treatment->currentData().toInt())};
    Workspace& workspace = *context().workspace;
    const QString reference = nextRiskReference(workspace.records());
    const auto done = workspace.edit(tr("Make %1 of failing checks").arg(reference), [&](Edit& edit) -> Result<void> {
        if (const auto added = addRisk(edit, risk, {.author = workspace.author(), .at = workspace.clock().now()}); !added)
            return added.error();
        const auto tied = tieRiskToChecks(edit, risk.id, checkKeys());
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (!done)
        return done;
    const QString words = tr("Made %1, %2.", "reference, linked to 3 checks").arg(reference, tiedWords());
    Q_EMIT made(risk.id);
    conclude(words);
    return {};
}

} // namespace waymark
