// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/faultline.h"

#include "views/shared/badgelabel.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace waymark {

FaultLine::FaultLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    m_text->setObjectName(QStringLiteral("fieldFault"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    setType(m_text, Type::Small);
    auto* sign = new BadgeLabel(signName(Outcome::Failed), {}, [](Scheme scheme) { return outcomeColor(Outcome::Failed, scheme); }, false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setVisible(false);
}

void FaultLine::tell(const QString& sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace waymark
