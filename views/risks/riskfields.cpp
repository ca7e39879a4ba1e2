// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskfields.h"

#include "model/edit/workspace.h"
#include "views/risks/risksmodel.h"
#include "views/risks/risktext.h"
#include "views/risks/riskwords.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/inplacetext.h"
#include "views/shared/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace waymark {

namespace {

constexpr int indent = 6; ///< of the labels, in line with the texts of the page

template <typename E>
std::vector<ChoiceField::Entry> wordsOf()
{
    std::vector<ChoiceField::Entry> list;
    for (const auto& [value, word] : Words<E>::list)
        list.push_back({.value = static_cast<int>(value), .text = signText(value)});
    return list;
}

/// Two choices beside each other, or below where there is no room for the words of both.
class TwoChoices final : public QWidget {
public:
    TwoChoices(ChoiceField* first, ChoiceField* second)
        : m_first(first)
        , m_second(second)
        , m_across(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_across->setContentsMargins(0, 0, 0, 0);
        m_across->setSpacing(0);
        for (ChoiceField* field : {m_first, m_second}) {
            field->setWordKept(true);
            m_across->addWidget(field, 1);
        }
        setFocusProxy(m_first);
    }
    QSize minimumSizeHint() const override { return {wider(), QWidget::minimumSizeHint().height()}; }

protected:
    bool event(QEvent* event) override
    {
        const bool handled = QWidget::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            m_across->setDirection(width() < 2 * wider() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        return handled;
    }

private:
    int wider() const { return std::max(m_first->minimumSizeHint().width(), m_second->minimumSizeHint().width()); }

    ChoiceField* m_first;
    ChoiceField* m_second;
    QBoxLayout* m_across;
};

/// Above the ratings.
QWidget* ratingHeads()
{
    auto* heads = new QWidget;
    auto* row = new QHBoxLayout(heads);
    row->setContentsMargins(indent, space::step, 0, 0);
    row->setSpacing(0);
    for (const QString& text : {RiskFields::tr("Likelihood"), RiskFields::tr("Impact")}) {
        auto* head = new QLabel(text);
        setType(head, Type::Small, false, true);
        row->addWidget(head, 1);
    }
    return heads;
}

} // namespace

RiskFields::RiskFields(OpenRisk& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_grid(new QGridLayout(this))
    , m_stand(new QLabel)
    , m_review(new InPlaceText(InPlaceText::Lines::One, tr("Review day")))
{
    m_grid->setContentsMargins(indent, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::step);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 84);
    m_grid->setColumnStretch(1, 1);
    m_stand->setObjectName(QStringLiteral("riskStand"));
    m_stand->setTextFormat(Qt::PlainText);
    m_stand->setWordWrap(true);
    m_stand->setContentsMargins(indent, 0, 0, 0);
    setType(m_stand, Type::Small, false, true);
    addStatusAndOwner();
    addRow({}, ratingHeads());
    addRatings("riskCurrent", tr("Current"), tr("current"), &Risk::currentLikelihood, &Risk::currentImpact);
    addRow({}, m_stand);
    addRatings("riskInherent", tr("Inherent"), tr("inherent"), &Risk::inherentLikelihood, &Risk::inherentImpact);
    addRatings("riskTarget", tr("Target"), tr("target"), &Risk::targetLikelihood, &Risk::targetImpact);
    addTreatment();
    addReviewDay();
    addText("riskCategory", tr("Category"), tr("category"), &Risk::category, false);
    addText("riskCause", tr("Cause"), tr("cause"), &Risk::cause, true);
    addText("riskEvent", tr("Event"), tr("event"), &Risk::event, true);
    addText("riskConsequence", tr("Consequence"), tr("consequence"), &Risk::consequence, true);
    addText("riskPlan", tr("Plan"), tr("plan"), &Risk::plan, true);
    for (const auto signal : {&OpenItem::refreshed, &OpenItem::evidenceRefreshed})
        connect(&open, signal, this, &RiskFields::refresh);
}

void RiskFields::addRow(const QString& label, QWidget* field)
{
    const int row = m_grid->rowCount();
    if (!label.isEmpty()) {
        auto* name = new QLabel(label);
        setType(name, Type::Body, false, true);
        name->setContentsMargins(0, space::step, 0, 0); // in line with the words of the field
        name->setBuddy(field);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
    }
    m_grid->addWidget(field, row, 1);
}

ChoiceField* RiskFields::addChoice(const char* name, const QString& label, Row row, const Choose& choose)
{
    row.field = new ChoiceField(label);
    row.field->setObjectName(QLatin1String(name));
    connect(row.field, &ChoiceField::chosen, this, [this, choose](const QVariant& picked) {
        if (const Risk* risk = m_open.risk())
            choose(Risk(*risk), picked);
    });
    m_rows.push_back(row);
    return row.field;
}

void RiskFields::addText(const char* name, const QString& label, const QString& words, QString Risk::*member, bool many)
{
    auto* text = new InPlaceText(many ? InPlaceText::Lines::Many : InPlaceText::Lines::One, label);
    text->setObjectName(QLatin1String(name));
    text->setPlaceholderText(tr("Not said"));
    new RiskText(m_open, *text, words, member); // the text's child
    addRow(label, text);
}

ChoiceField* RiskFields::addRating(const QString& name, const QString& label, const QString& words, int Risk::*member,
                                   QString (*text)(int))
{
    const auto entries = [text] {
        Entries list;
        for (int rating = 0; rating <= 5; ++rating)
            list.push_back({.value = rating, .text = text(rating)});
        return list;
    };
    const auto choose = [this, words, member, text](const Risk& risk, const QVariant& picked) {
        const int rating = picked.toInt();
        m_open.change(tr("Set the %1 of %2 to %3", "field, risk, value").arg(words, risk.reference, text(rating)),
                      [member, rating](Risk& changed) { changed.*member = rating; });
    };
    return addChoice(name.toLatin1().constData(), label,
                     {.entries = entries, .value = [member](const Risk& risk) { return QVariant(risk.*member); }}, choose);
}

void RiskFields::addRatings(const char* name, const QString& label, const QString& words, int Risk::*likelihood, int Risk::*impact)
{
    const QString stem = QLatin1String(name);
    ChoiceField* first = addRating(stem + QStringLiteral("Likelihood"), tr("%1 likelihood", "Current").arg(label),
                                   tr("%1 likelihood", "current").arg(words), likelihood, likelihoodText);
    ChoiceField* second = addRating(stem + QStringLiteral("Impact"), tr("%1 impact", "Current").arg(label),
                                    tr("%1 impact", "current").arg(words), impact, impactText);
    addRow(label, new TwoChoices(first, second));
}

void RiskFields::addStatusAndOwner()
{
    addRow(tr("Status"), addChoice("riskStatus", tr("Status"),
                                   {.entries = [] { return wordsOf<RiskStatus>(); },
                                    .value = [](const Risk& risk) { return QVariant(static_cast<int>(risk.status)); }},
                                   [this](const Risk& risk, const QVariant& picked) {
                                       const auto status = static_cast<RiskStatus>(picked.toInt());
                                       m_open.change(tr("Set the status of %1 to %2", "risk, value").arg(risk.reference, signText(status)),
                                                     [status](Risk& changed) { changed.status = status; });
                                   }));
    addRow(tr("Owner"), addChoice("riskOwner", tr("Owner"),
                                  {.entries = [this] { return people(); },
                                   .value = [](const Risk& risk) { return QVariant(risk.owner ? risk.owner->toString() : QString()); }},
                                  [this](const Risk& risk, const QVariant& picked) {
                                      const auto owner = PersonId::parse(picked.toString());
                                      const Person* person = owner ? m_open.records().of<Person>().find(*owner) : nullptr;
                                      m_open.change(tr("Set the owner of %1 to %2", "risk, value")
                                                        .arg(risk.reference, person ? person->name : tr("nobody")),
                                                    [owner](Risk& changed) { changed.owner = owner; });
                                  }));
}

void RiskFields::addTreatment()
{
    addRow(tr("Treatment"),
           addChoice("riskTreatment", tr("Treatment"),
                     {.entries = [] { return wordsOf<RiskTreatment>(); },
                      .value = [](const Risk& risk) { return QVariant(static_cast<int>(risk.treatment)); }},
                     [this](const Risk& risk, const QVariant& picked) {
                         const auto treatment = static_cast<RiskTreatment>(picked.toInt());
                         m_open.change(tr("Set the treatment of %1 to %2", "risk, value").arg(risk.reference, signText(treatment)),
                                       [treatment](Risk& changed) { changed.treatment = treatment; });
                     }));
}

void RiskFields::addReviewDay()
{
    m_review->setObjectName(QStringLiteral("riskReview"));
    m_review->setPlaceholderText(tr("None. Type a day such as 2026-09-30"));
    connect(m_review, &InPlaceText::committed, this, &RiskFields::saveReviewDay);
    connect(&m_open, &OpenRisk::aboutToLeave, this, [this] {
        m_review->save();
        m_review->revert();
    });
    addRow(tr("Review"), m_review);
}

void RiskFields::saveReviewDay(const QString& typed)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!typed.isEmpty() && !day.isValid()) {
        m_open.tell({.kind = Message::Kind::Failure,
                     .text = tr("The review day of %1 was not changed: “%2” is no day. Type it like 2026-09-30, or nothing.")
                                 .arg(risk->reference, typed)});
        return;
    }
    m_open.change(tr("Set the review day of %1 to %2", "risk, day").arg(risk->reference, typed.isEmpty() ? tr("none") : typed),
                  [day](Risk& changed) { changed.reviewDay = day.isValid() ? std::optional(day) : std::nullopt; });
    refresh();
}

RiskFields::Entries RiskFields::people() const
{
    Entries list{{.value = QString(), .text = tr("Nobody")}};
    const auto known = m_open.records().people();
    std::vector<Person> sorted(known.begin(), known.end());
    std::ranges::sort(sorted, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const Person& person : sorted)
        list.push_back({.value = person.id.toString(), .text = person.name});
    return list;
}

void RiskFields::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    for (const Row& row : m_rows) {
        row.field->offer(row.entries());
        row.field->show(row.value(*risk));
    }
    m_review->setValue(risk->reviewDay ? risk->reviewDay->toString(Qt::ISODate) : QString());
    const FiguresModel* model = m_open.context().figures;
    const auto figures = model ? model->figures() : nullptr;
    const RiskFacts facts = riskFacts(m_open.records(), figures.get(), m_open.context().workspace->clock().now());
    const RiskStand stand = riskStand(*risk, facts);
    const QString words = standText(stand, facts.appetite);
    m_stand->setText(stand == RiskStand::Unrated // says that itself
                         ? tr("%1.", "stand").arg(words)
                         : tr("%1. %2.", "level, stand").arg(levelText(risk->currentLikelihood, risk->currentImpact), words));
}

} // namespace waymark
