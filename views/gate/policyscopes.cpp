// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/policyscopes.h"

#include "views/shared/decisionrow.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

void complete(QLineEdit& field, const QStringList& words)
{
    auto* completer = new QCompleter(words, &field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    field.setCompleter(completer);
}

} // namespace

PolicyScopes::PolicyScopes(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout)
{
    auto* adding = namedButton(tr("Add a scope"), "scopeAdd");
    adding->setProperty("link", true);
    connect(adding, &QPushButton::clicked, this, [this] {
        add({});
        m_lines.back().tool->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::step);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(space::step);
    whole->addLayout(m_column);
    whole->addWidget(adding, 0, Qt::AlignLeading);
}

void PolicyScopes::offer(const QStringList& tools, const QStringList& environments)
{
    m_tools = tools;
    m_environments = environments;
    for (const Line& line : m_lines)
        propose(line);
}

void PolicyScopes::propose(const Line& line) const
{
    complete(*line.tool, m_tools);
    complete(*line.environment, m_environments);
}

QLineEdit* PolicyScopes::field(QWidget* line, const char* name, const QString& accessibleName, const QString& text)
{
    auto* field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessibleName);
    field->setToolTip(accessibleName);
    field->setPlaceholderText(accessibleName);
    field->setMinimumWidth(56);
    field->setMaxLength(1000);
    connect(field, &QLineEdit::textChanged, this, &PolicyScopes::changed);
    line->layout()->addWidget(field);
    return field;
}

void PolicyScopes::add(const RequiredScope& scope)
{
    Line line{.whole = new QWidget};
    auto* row = new QHBoxLayout(line.whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::step);
    line.tool = field(line.whole, "scopeTool", tr("Tool"), scope.tool);
    line.target = field(line.whole, "scopeTarget", tr("Target"), scope.target);
    line.target->setToolTip(tr("Name of a target; * stands for any letters"));
    line.environment = field(line.whole, "scopeEnvironment", tr("Any environment"), scope.environment);
    auto* removing = new QToolButton;
    removing->setObjectName(QStringLiteral("scopeRemove"));
    removing->setIcon(signIcon(QStringLiteral("close")));
    removing->setToolTip(tr("Remove the scope"));
    removing->setAccessibleName(tr("Remove the scope"));
    removing->setFocusPolicy(Qt::StrongFocus);
    connect(removing, &QToolButton::clicked, this, [this, whole = line.whole] { remove(whole); });
    row->addWidget(removing);
    propose(line);
    m_lines.push_back(line);
    m_column->addWidget(line.whole);
    line.whole->show(); // at once, so that it can take the focus
}

void PolicyScopes::remove(QWidget* whole)
{
    std::erase_if(m_lines, [whole](const Line& line) { return line.whole == whole; });
    whole->hide();
    whole->deleteLater(); // its button is still at work
    findChild<QPushButton*>(QStringLiteral("scopeAdd"))->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void PolicyScopes::show(const std::vector<RequiredScope>& scopes)
{
    for (const Line& line : m_lines)
        delete line.whole;
    m_lines.clear();
    for (const RequiredScope& scope : scopes)
        add(scope);
}

std::vector<RequiredScope> PolicyScopes::scopes() const
{
    std::vector<RequiredScope> scopes;
    for (const Line& line : m_lines) {
        const QString target = line.target->text().trimmed();
        scopes.push_back({.tool = line.tool->text().trimmed(),
                          .target = target.isEmpty() ? QStringLiteral("*") : target,
                          .environment = line.environment->text().trimmed()});
    }
    return scopes;
}

} // namespace waymark
