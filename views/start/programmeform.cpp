// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/programmeform.h"

#include "model/domain/textlimits.h"
#include "views/shared/datefield.h"
#include "views/shared/decisionrow.h"
#include "views/shared/elidedlabel.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

ProgrammeForm::ProgrammeForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_series(new QComboBox)
    , m_faults(new ElidedLabel)
    , m_firstDay(new DateField(tr("First day")))
    , m_length(new QComboBox)
{
    setMaximumWidth(520);
    buildFields();
    auto* title = new QLabel(tr("Start a workspace"));
    setType(title, Type::Title, true);
    auto* fields = new QFormLayout(this);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setHorizontalSpacing(space::section);
    fields->setVerticalSpacing(space::field);
    fields->addRow(title);
    fields->addRow(tr("Name"), m_name);
    fields->addRow(labelFor(tr("&Sprints"), m_series), buildSeries());
    fields->addRow(labelFor(tr("&First day"), m_firstDay), buildDays());
    fields->addRow(QString(), buildButtons());
}

void ProgrammeForm::buildFields()
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_name->setPlaceholderText(tr("What the programme is called, Payments in the cloud say"));
    m_name->setMaxLength(longestLine);
    m_series->setObjectName(QStringLiteral("newSeries"));
    m_series->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_series, &QComboBox::currentIndexChanged, this, &ProgrammeForm::proposeLength);
    m_faults->setObjectName(QStringLiteral("newSeriesFaults"));
    setType(m_faults, Type::Small, false, true);
    m_faults->hide();
    m_firstDay->setObjectName(QStringLiteral("newFirstDay"));
    m_length->setObjectName(QStringLiteral("newLength"));
    for (const int weeks : {1, 2, 3, 4})
        m_length->addItem(weeks == 1 ? tr("1 week") : tr("%1 weeks").arg(weeks), weeks * 7);
    m_length->setCurrentIndex(1);
}

QLayout* ProgrammeForm::buildSeries()
{
    auto* lines = new QVBoxLayout;
    lines->setSpacing(space::step);
    lines->addWidget(m_series);
    lines->addWidget(m_faults);
    return lines;
}

QLayout* ProgrammeForm::buildDays()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::section);
    row->addWidget(m_firstDay, 1);
    row->addWidget(labelFor(tr("Sprint &length"), m_length));
    row->addWidget(m_length, 1);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(space::step);
    lines->addLayout(row);
    lines->addWidget(faultLineOf(*m_firstDay));
    return lines;
}

QLayout* ProgrammeForm::buildButtons()
{
    auto* create = namedButton(tr("Create workspace"), "newCreate");
    auto* back = namedButton(tr("Back"), "newBack");
    create->setProperty("primary", true);
    create->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, create,
            [create](const QString& text) { create->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, create, &QPushButton::click);
    connect(create, &QPushButton::clicked, this, &ProgrammeForm::accept);
    connect(back, &QPushButton::clicked, this, &ProgrammeForm::cancelled);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::field);
    row->addWidget(create);
    row->addWidget(back);
    row->addStretch(1);
    return row;
}

void ProgrammeForm::begin()
{
    m_name->setFocus();
}

void ProgrammeForm::setFirstDay(QDate day)
{
    m_firstDay->setDate(day);
}

void ProgrammeForm::setSeries(const SeriesOffer& offer)
{
    const QString before = m_series->currentData().toString();
    m_offer = offer;
    {
        const QSignalBlocker quiet(m_series);
        m_series->clear();
        for (const OfferedSeries& each : m_offer.series)
            m_series->addItem(each.title(), each.key());
        m_series->setCurrentIndex(std::max(0, m_series->findData(before)));
    }
    if (m_series->currentData().toString() != before)
        proposeLength();
    QStringList faults;
    for (const Error& fault : m_offer.faults)
        faults << fault.message;
    m_faults->setText(faults.join(u' '));
    m_faults->setVisible(!faults.isEmpty());
}

const Series* ProgrammeForm::chosen() const
{
    const int index = m_series->currentIndex();
    return index < 0 ? nullptr : &m_offer.series[static_cast<size_t>(index)].series;
}

void ProgrammeForm::proposeLength()
{
    const Series* series = chosen();
    if (!series)
        return;
    const int days = series->sprintDays;
    if (m_length->findData(days) < 0)
        m_length->addItem(days == 1 ? tr("1 day") : tr("%1 days").arg(days), days);
    m_length->setCurrentIndex(m_length->findData(days));
}

void ProgrammeForm::accept()
{
    if (!m_firstDay->takeTyped()) { // it may not have been left
        m_firstDay->setFocus(Qt::OtherFocusReason);
        return;
    }
    NewProgramme programme{.name = m_name->text().trimmed(),
                           .timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId()),
                           .firstDay = m_firstDay->date(),
                           .sprintDays = m_length->currentData().toInt()};
    if (const Series* series = chosen())
        programme.chosen = *series;
    Q_EMIT accepted(programme);
}

} // namespace waymark
