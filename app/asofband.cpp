// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/asofband.h"

#include "views/shared/figuresmodel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace waymark {

AsOfBand::AsOfBand(FiguresModel& figures, QWidget* parent)
    : QFrame(parent)
    , m_figures(figures)
    , m_text(new QLabel)
    , m_back(new QPushButton(tr("Back to now")))
{
    setObjectName(QStringLiteral("asOfBand"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("asOfText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setType(m_text, Type::Body, true);
    m_back->setObjectName(QStringLiteral("backToNow"));
    m_back->setAutoDefault(true); // Enter presses it
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page, space::step, space::column, space::step);
    row->setSpacing(space::field);
    row->addWidget(m_text, 1);
    row->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, [this] { m_figures.setAsOf({}); });
    connect(&figures, &FiguresModel::asOfChanged, this, [this] {
        m_failed = false;
        refresh();
    });
    connect(&figures, &FiguresModel::figuresChanged, this, [this] {
        m_failed = false;
        refresh();
    });
    connect(&figures, &FiguresModel::failed, this, [this] {
        m_failed = true;
        refresh();
    });
    refresh();
}

void AsOfBand::setExcepted(const QString& sentence)
{
    m_excepted = sentence;
    refresh();
}

/// Until those of now are there again the band stays, since the last ones are still shown.
void AsOfBand::refresh()
{
    const bool ofNow = !m_figures.asOf() && (m_figures.areAsOf() || !m_figures.figures());
    setVisible(!ofNow);
    if (ofNow)
        return;
    m_back->setEnabled(m_figures.asOf().has_value());
    m_text->setText(sentence());
    setAccessibleName(m_text->text());
}

QString AsOfBand::sentence() const
{
    const QString day = m_figures.asOf() ? dayText(*m_figures.asOf(), QDate()) : tr("now", "of figures");
    if (m_figures.areAsOf())
        return m_excepted.isEmpty() ? tr("Figures as of %1.").arg(day)
                                    : tr("Figures as of %1. %2", "day, sentence").arg(day, m_excepted);
    return m_failed ? tr("The figures as of %1 can't be computed. Those that are shown are the last ones that could.").arg(day)
                    : tr("The figures as of %1 are being computed.").arg(day);
}

} // namespace waymark
