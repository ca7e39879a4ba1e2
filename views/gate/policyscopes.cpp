// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/policyscopes.h"

#include "views/import/mappingwords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QComboBox>
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

QLineEdit* PolicyScopes::field(QLayout& row, const char* name, const QString& accessibleName, const QString& text)
{
    auto* field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(accessibleName);
    field->setToolTip(accessibleName);
    field->setPlaceholderText(accessibleName);
    field->setMinimumWidth(56);
    field->setMaxLength(1000);
    connect(field, &QLineEdit::textChanged, this, &PolicyScopes::changed);
    row.addWidget(field);
    return field;
}

QLayout* PolicyScopes::buildNames(Line& line, const RequiredScope& scope)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::step);
    line.tool = field(*row, "scopeTool", tr("Tool"), scope.tool);
    line.target = field(*row, "scopeTarget", tr("Target"), scope.target);
    line.target->setToolTip(tr("Name of a target; * stands for any letters"));
    line.environment = field(*row, "scopeEnvironment", tr("Any environment"), scope.environment);
    auto* removing = new QToolButton;
    removing->setObjectName(QStringLiteral("scopeRemove"));
    removing->setIcon(signIcon(QStringLiteral("close")));
    removing->setToolTip(tr("Remove the scope"));
    removing->setAccessibleName(tr("Remove the scope"));
    removing->setFocusPolicy(Qt::StrongFocus);
    connect(removing, &QToolButton::clicked, this, [this, whole = line.whole] { remove(whole); });
    row->addWidget(removing);
    return row;
}

void PolicyScopes::buildKinds(Line& line, const RequiredScope& scope)
{
    line.scannerClass = new QComboBox;
    line.scannerClass->setObjectName(QStringLiteral("scopeClass"));
    line.scannerClass->setAccessibleName(tr("What the tool looks for"));
    line.scannerClass->setToolTip(tr("What the tool must have looked for"));
    line.scannerClass->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line.scannerClass->addItem(tr("Whatever it looks for"));
    for (const auto& [scannerClass, name] : Words<ScannerClass>::list) {
        line.scannerClass->addItem(classText(scannerClass), static_cast<int>(scannerClass));
        if (scope.scannerClass == scannerClass)
            line.scannerClass->setCurrentIndex(line.scannerClass->count() - 1);
    }
    line.anyFilter = new QCheckBox(tr("Some severities suffice"));
    line.anyFilter->setObjectName(QStringLiteral("scopeAnyFilter"));
    line.anyFilter->setToolTip(tr("A run counts too that the tool says it restricted to some severities"));
    line.anyFilter->setChecked(scope.anySeverityFilter);
    connect(line.scannerClass, &QComboBox::activated, this, &PolicyScopes::changed);
    connect(line.anyFilter, &QCheckBox::clicked, this, &PolicyScopes::changed);
}

void PolicyScopes::add(const RequiredScope& scope)
{
    Line line{.whole = new QWidget};
    auto* rows = new QVBoxLayout(line.whole);
    rows->setContentsMargins(0, 0, 0, space::step);
    rows->setSpacing(space::step);
    rows->addLayout(buildNames(line, scope));
    buildKinds(line, scope);
    rows->addWidget(line.scannerClass);
    rows->addWidget(line.anyFilter);
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
        const QVariant scannerClass = line.scannerClass->currentData();
        RequiredScope scope{.tool = line.tool->text().trimmed(),
                            .target = target.isEmpty() ? QStringLiteral("*") : target,
                            .environment = line.environment->text().trimmed(),
                            .anySeverityFilter = line.anyFilter->isChecked()};
        if (scannerClass.isValid())
            scope.scannerClass = static_cast<ScannerClass>(scannerClass.toInt());
        scopes.push_back(scope);
    }
    return scopes;
}

} // namespace waymark
