// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/signaturepane.h"

#include "model/score/gaps.h"
#include "views/shared/fieldundo.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostLines = 3; ///< of earlier signatures; the others are scrolled to

QString latestText(const ThreatModelState& state, const QDateTime& now)
{
    if (!state.signature)
        return SignaturePane::tr("Nobody has signed this threat model yet.");
    const ThreatReview& signature = *state.signature;
    const QString text = SignaturePane::tr("Signed by %1, %2. %3", "name, moment, statement")
                             .arg(signature.reviewer, momentText(signature.signedAt, now), signature.statement);
    return state.changedSince ? text.trimmed() + u' ' + SignaturePane::tr("It has changed since.") : text.trimmed();
}

} // namespace

SignaturePane::SignaturePane(QWidget* parent)
    : QWidget(parent)
    , m_latest(new QLabel)
    , m_statement(new QLineEdit)
    , m_sign(new QPushButton(tr("Sign the review")))
    , m_earlier(new QListWidget)
{
    m_earlier->setObjectName(QStringLiteral("earlierSignatures"));
    m_earlier->setAccessibleName(tr("Earlier signatures"));
    m_earlier->setFrameShape(QFrame::NoFrame);
    m_earlier->setFont(typeFont(Type::Small));
    m_earlier->setTextElideMode(Qt::ElideRight);
    m_earlier->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_earlier->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, 0, 0);
    column->setSpacing(space::step);
    column->addWidget(buildLine());
    column->addWidget(m_earlier);
}

QWidget* SignaturePane::buildLine()
{
    m_latest->setObjectName(QStringLiteral("latestSignature"));
    m_latest->setWordWrap(true);
    m_latest->setTextFormat(Qt::PlainText);
    setType(m_latest, Type::Small, false, true);
    m_statement->setObjectName(QStringLiteral("statement"));
    m_statement->setPlaceholderText(tr("What was looked at, what is left"));
    m_statement->setAccessibleName(tr("Statement of the review"));
    m_sign->setObjectName(QStringLiteral("signReview"));
    m_sign->setAutoDefault(true); // Enter presses it
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::field);
    row->addWidget(m_latest, 1);
    row->addWidget(m_statement, 1);
    row->addWidget(m_sign);
    connect(m_sign, &QPushButton::clicked, this, [this] { Q_EMIT signRequested(m_statement->text()); });
    return line;
}

void SignaturePane::showState(const ThreatModelState* state, const QDateTime& now)
{
    m_sign->setEnabled(state);
    m_statement->setEnabled(state);
    m_latest->setText(state ? latestText(*state, now) : QString());
    QStringList earlier;
    if (state)
        for (const ThreatReview& review : state->earlier)
            earlier << tr("Before: %1, %2. %3", "name, moment, statement")
                           .arg(review.reviewer, momentText(review.signedAt, now), review.statement)
                           .trimmed();
    showEarlier(earlier);
}

void SignaturePane::showEarlier(const QStringList& signatures)
{
    if (signatures == m_shown)
        return;
    m_shown = signatures;
    m_earlier->clear();
    m_earlier->addItems(signatures);
    for (int i = 0; i < m_earlier->count(); ++i)
        m_earlier->item(i)->setToolTip(signatures[i]);
    m_earlier->setVisible(!signatures.isEmpty());
    if (!signatures.isEmpty())
        m_earlier->setFixedHeight(std::min(m_earlier->count(), mostLines) * m_earlier->sizeHintForRow(0));
}

void SignaturePane::clearStatement()
{
    emptyForGood(*m_statement);
}

} // namespace waymark
