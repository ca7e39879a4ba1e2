// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskratings.h"

#include "model/edit/riskrules.h"
#include "views/risks/riskratinglines.h"
#include "views/risks/riskreasonform.h"
#include "views/risks/riskrow.h"
#include "views/risks/riskwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/formfield.h"
#include "views/shared/localnow.h"
#include "views/shared/midsentence.h"
#include "views/shared/ruledhead.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr std::array kinds = {RatingKind::Inherent, RatingKind::Current, RatingKind::Target};

QString nameOf(RatingKind kind)
{
    return kind == RatingKind::Inherent ? QStringLiteral("riskInherent")
        : kind == RatingKind::Current   ? QStringLiteral("riskCurrent")
                                        : QStringLiteral("riskTarget");
}

/// "current", as it goes on in a sentence.
QString wordOf(RatingKind kind)
{
    return midSentence(signText(kind));
}

QComboBox* choiceOf(const char* name)
{
    auto* field = new QComboBox;
    field->setObjectName(QLatin1String(name));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return field;
}

/// "Not rated" first.
void offerRatings(QComboBox& field, QString (*text)(int))
{
    for (int rating = 0; rating <= RiskGrid::ratings; ++rating)
        field.addItem(text(rating), rating);
}

void setRating(Risk& risk, RatingKind kind, const RatingPair& rating)
{
    switch (kind) {
    case RatingKind::Inherent:
        risk.inherentLikelihood = rating.likelihood;
        risk.inherentImpact = rating.impact;
        break;
    case RatingKind::Current:
        risk.currentLikelihood = rating.likelihood;
        risk.currentImpact = rating.impact;
        break;
    case RatingKind::Target:
        risk.targetLikelihood = rating.likelihood;
        risk.targetImpact = rating.impact;
        break;
    }
}

} // namespace

RiskRatings::RiskRatings(OpenRisk& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_stand(noteLabel("riskStand"))
    , m_rate(namedButton(tr("Rate anew…"), "riskRate"))
    , m_kind(choiceOf("riskRateKind"))
    , m_likelihood(choiceOf("riskRateLikelihood"))
    , m_impact(choiceOf("riskRateImpact"))
    , m_form(new RiskReasonForm(RiskReasonForm::Names{.reason = "riskRateReason", .cancel = "riskRateCancel", .save = "riskRateSave"}))
    , m_history(new StoryLinesModel(this))
    , m_list(new LineList(tr("How it was rated, when, by whom and why")))
{
    setAccessibleName(tr("Ratings"));
    buildForm();
    m_list->setObjectName(QStringLiteral("riskRatingHistory"));
    m_list->setLeadColumn(true);
    m_list->setModel(m_history);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(new RuledHead(tr("Ratings")));
    column->addWidget(buildRows());
    column->addWidget(m_stand);
    column->addWidget(m_rate, 0, Qt::AlignLeading);
    column->addWidget(m_form);
    column->addWidget(m_list);
    connectParts();
}

QWidget* RiskRatings::buildRows()
{
    auto* box = new QWidget;
    auto* rows = new QGridLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(space::step);
    rows->setVerticalSpacing(space::step);
    rows->setColumnMinimumWidth(0, 84);
    rows->setColumnStretch(1, 1);
    int row = 0;
    for (const RatingKind each : kinds) {
        auto* name = new QLabel(signText(each));
        setType(name, Type::Body, false, true);
        auto* value = new QLabel;
        value->setObjectName(nameOf(each));
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        setType(value, Type::Body, each == RatingKind::Current);
        rows->addWidget(name, row, 0, Qt::AlignTop);
        rows->addWidget(value, row, 1);
        m_values[static_cast<size_t>(each)] = value;
        ++row;
    }
    return box;
}

void RiskRatings::buildForm()
{
    for (const RatingKind each : kinds)
        m_kind->addItem(signText(each), static_cast<int>(each));
    offerRatings(*m_likelihood, likelihoodText);
    offerRatings(*m_impact, impactText);
    m_form->addField(tr("Which rating"), m_kind);
    m_likelihoodField = m_form->addField(tr("Likelihood"), m_likelihood);
    m_impactField = m_form->addField(tr("Impact"), m_impact);
}

void RiskRatings::connectParts()
{
    connect(m_rate, &QPushButton::clicked, this, &RiskRatings::begin);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RiskRatings::followKind);
    for (const QComboBox* field : {m_likelihood, m_impact})
        connect(field, &QComboBox::currentIndexChanged, this, &RiskRatings::clearFaults);
    connect(m_form, &RiskReasonForm::submitted, this, &RiskRatings::save);
    connect(m_form, &RiskReasonForm::left, this, [this] {
        m_rate->setVisible(true);
        m_rate->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_open, &OpenItem::aboutToLeave, this, [this] {
        const QSignalBlocker quiet(m_form); // the focus stays where it is
        m_form->leave();
        m_rate->setVisible(true);
    });
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&m_open, signal, this, &RiskRatings::refresh);
}

RatingKind RiskRatings::kind() const
{
    return static_cast<RatingKind>(m_kind->currentData().toInt());
}

void RiskRatings::begin()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(RatingKind::Current)));
    followKind();
    m_rate->setVisible(false);
    m_form->open(tr("Save the rating"), {}, isRated(*risk));
    m_likelihood->setFocus(Qt::OtherFocusReason);
}

void RiskRatings::followKind()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const RatingPair rating = ratingOf(*risk, kind());
    m_likelihood->setCurrentIndex(m_likelihood->findData(rating.likelihood));
    m_impact->setCurrentIndex(m_impact->findData(rating.impact));
    clearFaults(); // also those of another rating of the same numbers
}

void RiskRatings::clearFaults()
{
    m_likelihoodField->setFault({});
    m_impactField->setFault({});
}

bool RiskRatings::tellFault(const Risk& now, const Risk& wanted)
{
    clearFaults();
    const auto fault = riskChangeFault(now, wanted);
    if (!fault)
        return false;
    const bool ofLikelihood = wanted.targetLikelihood > wanted.inherentLikelihood; // else the target's impact is the one above
    FormField* field = ofLikelihood ? m_likelihoodField : m_impactField;
    field->setFault(tr("Nothing was changed: %1.", "fault").arg(*fault));
    field->focusField();
    return true;
}

void RiskRatings::save(const QString& reason)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const RatingKind which = kind();
    const RatingPair rating{.likelihood = m_likelihood->currentData().toInt(), .impact = m_impact->currentData().toInt()};
    if ((rating.likelihood == 0) != (rating.impact == 0)) { // half a rating is none
        m_open.tell({.kind = Message::Kind::Warning, .text = tr("Nothing was changed: choose both likelihood and impact, or neither.")});
        return;
    }
    Risk wanted = *risk;
    setRating(wanted, which, rating);
    if (tellFault(*risk, wanted))
        return;
    const RiskGrid grid = gridOf(m_open.records().properties());
    const QString text = tr("Rate %1 anew: %2 %3", "risk, which rating, rating")
                             .arg(risk->reference, wordOf(which), levelText(rating.likelihood, rating.impact, grid));
    if (m_open.rate(text, [&](Risk& changed) { setRating(changed, which, rating); }, reason))
        m_form->leave();
}

void RiskRatings::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const auto figures = m_open.ofNow().figures();
    const RiskFacts facts = riskFacts(m_open.records(), figures.get(), m_open.context().workspace->clock().now());
    for (const RatingKind each : kinds)
        m_values[static_cast<size_t>(each)]->setText(levelText(*risk, each, facts.grid));
    m_stand->setText(tr("%1.", "stand").arg(standText(riskStand(*risk, facts), facts.appetite)));
    m_form->setRequired(isRated(*risk));
    m_history->show(ratingLines(m_open.records(), risk->id, localNow(*m_open.context().workspace)));
}

} // namespace waymark
