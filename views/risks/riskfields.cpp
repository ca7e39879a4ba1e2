// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskfields.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "views/risks/riskreasonform.h"
#include "views/risks/risktext.h"
#include "views/risks/riskwords.h"
#include "views/shared/inplacetext.h"
#include "views/shared/theme.h"

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

} // namespace

RiskFields::RiskFields(OpenRisk& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_grid(new QGridLayout(this))
    , m_statusForm(new RiskReasonForm(RiskReasonForm::Names{.reason = "riskStatusReason", .cancel = "riskStatusCancel", .save = "riskStatusSave"}))
    , m_review(new InPlaceText(InPlaceText::Lines::One, tr("Review day")))
{
    m_grid->setContentsMargins(indent, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::step);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 84);
    m_grid->setColumnStretch(1, 1);
    addStatus();
    addOwner();
    addTreatment();
    addReviewDay();
    addEpic();
    addText("riskCategory", tr("Category"), tr("category"), &Risk::category, false);
    addText("riskCause", tr("Cause"), tr("cause"), &Risk::cause, true);
    addText("riskEvent", tr("Event"), tr("event"), &Risk::event, true);
    addText("riskConsequence", tr("Consequence"), tr("consequence"), &Risk::consequence, true);
    addText("riskPlan", tr("Plan"), tr("plan"), &Risk::plan, true);
    connect(&open, &OpenItem::refreshed, this, &RiskFields::refresh);
    connect(&open, &OpenItem::aboutToLeave, m_statusForm, &RiskReasonForm::leave);
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

void RiskFields::addStatus()
{
    addRow(tr("Status"), addChoice("riskStatus", tr("Status"),
                                   {.entries = [] { return wordsOf<RiskStatus>(); },
                                    .value = [](const Risk& risk) { return QVariant(static_cast<int>(risk.status)); }},
                                   [this](const Risk&, const QVariant& picked) { askForStatus(static_cast<RiskStatus>(picked.toInt())); }));
    addRow({}, m_statusForm);
    connect(m_statusForm, &RiskReasonForm::submitted, this, &RiskFields::saveStatus);
    connect(m_statusForm, &RiskReasonForm::left, this, [this] {
        m_wanted.reset();
        refresh();
    });
}

/// The field shows what is to be until a reason is given or the person leaves.
void RiskFields::askForStatus(RiskStatus status)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    if (risk->status == status) {
        m_statusForm->leave();
        return;
    }
    m_wanted = status;
    m_statusForm->open(tr("Set to “%1”", "status").arg(signText(status)), {}, true);
    refresh();
}

void RiskFields::saveStatus(const QString& reason)
{
    const Risk* risk = m_open.risk();
    if (!risk || !m_wanted)
        return;
    const RiskStatus status = *m_wanted;
    const bool done = m_open.rate(tr("Set the status of %1 to %2", "risk, value").arg(risk->reference, signText(status)),
                                  [status](Risk& changed) { changed.status = status; }, reason);
    if (done)
        m_statusForm->leave();
}

void RiskFields::addOwner()
{
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

void RiskFields::addEpic()
{
    addRow(tr("Epic"), addChoice("riskEpic", tr("Epic"),
                                 {.entries = [this] { return epics(); }, .value = [](const Risk& risk) { return QVariant(risk.epic); }},
                                 [this](const Risk& risk, const QVariant& picked) {
                                     const QString epic = picked.toString();
                                     const Catalogues* catalogues = m_open.context().catalogues;
                                     const Epic* known = catalogues ? catalogues->epics.find(epic) : nullptr;
                                     m_open.change(tr("Set the epic of %1 to %2", "risk, value").arg(risk.reference, known ? known->name : tr("none")),
                                                   [epic](Risk& changed) { changed.epic = epic; });
                                 }));
}

/// One that the catalogue doesn't know is offered as long as it is the risk's.
RiskFields::Entries RiskFields::epics() const
{
    Entries list{{.value = QString(), .text = tr("None")}};
    const Catalogues* catalogues = m_open.context().catalogues;
    if (catalogues)
        for (const Epic& epic : catalogues->epics.epics)
            list.push_back({.value = epic.id, .text = epic.name, .stripe = epic.code});
    const Risk* risk = m_open.risk();
    if (risk && !risk->epic.isEmpty() && !(catalogues && catalogues->epics.find(risk->epic)))
        list.push_back({.value = risk->epic, .text = risk->epic});
    return list;
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
    if (m_wanted == risk->status) // somebody was faster, or it has just been done
        m_wanted.reset();
    Risk shown = *risk;
    shown.status = m_wanted.value_or(risk->status);
    for (const Row& row : m_rows) {
        row.field->offer(row.entries());
        row.field->show(row.value(shown));
    }
    m_review->setValue(risk->reviewDay ? risk->reviewDay->toString(Qt::ISODate) : QString());
}

} // namespace waymark
