// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/linkcheckspage.h"

#include "views/compliance/tiechoices.h"
#include "views/shared/decisionrow.h"
#include "views/shared/detailspanel.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

namespace waymark {

LinkChecksPage::LinkChecksPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(new ItemPicker(tr("An epic, story, best practice or control"), [this] { return tieChoices(m_context); }))
{
    setObjectName(QStringLiteral("linkChecksPage"));
    m_field->setObjectName(QStringLiteral("linkChecksField"));
    QLabel* note = noteLabel("linkChecksNote");
    note->setText(tr("Type an id or words; Enter links all of them to what comes first. They can be linked to more. An epic "
                     "takes the place of the one that a check was in."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::step, space::page, space::page);
    column->setSpacing(space::field);
    column->addWidget(m_field);
    column->addWidget(note);
    column->addStretch(1);
    connect(m_field, &ItemPicker::picked, this, &LinkChecksPage::pick);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_field->text().trimmed(); !typed.isEmpty())
            Q_EMIT messageRaised(nothingFits(typed));
    });
}

void LinkChecksPage::open(const std::vector<CheckKey>& checks)
{
    m_checks = checks;
    const QString title = checks.size() == 1 ? tr("1 check") : tr("%1 checks").arg(countText(static_cast<qint64>(checks.size())));
    m_context.details->open(this, tr("Link to"), title);
    m_field->setFocus(Qt::OtherFocusReason);
}

void LinkChecksPage::pick(const QString& key)
{
    if (const auto choice = tieChoice(m_context, key))
        linkChecksTo(m_context, m_checks, *choice, [guard = QPointer(this)](const Message& message) {
            if (guard)
                Q_EMIT guard->messageRaised(message);
        });
}

} // namespace waymark
