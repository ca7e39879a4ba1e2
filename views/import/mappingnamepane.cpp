// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappingnamepane.h"

#include "model/import/draftmarks.h"
#include "views/shared/decisionrow.h"
#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace waymark {

namespace {

QLineEdit* lineEdit(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setMaximumWidth(420);
    return edit;
}

QString markText(const DraftMark& mark)
{
    constexpr qsizetype longestValue = 60; // characters; it is to be known again, not to be read
    const QString value = mark.value.size() > longestValue ? mark.value.left(longestValue - 1) + u'…' : mark.value;
    return mark.value.isEmpty() ? MappingNamePane::tr("There is %1").arg(mark.pointer)
                                : MappingNamePane::tr("%1 is \"%2\"", "member, value").arg(mark.pointer, value);
}

} // namespace

MappingNamePane::MappingNamePane(QWidget* parent)
    : QScrollArea(parent)
    , m_tool(lineEdit("mappingTool"))
    , m_name(lineEdit("mappingName"))
    , m_id(lineEdit("mappingId"))
    , m_replace(new QCheckBox(tr("Re&place my file of this id")))
    , m_notes(noteLabel("mappingNameNotes", false))
    , m_marks(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what stands in it has it
    m_replace->setObjectName(QStringLiteral("mappingReplace"));
    m_marks->setSpacing(space::step);
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(6, 0, 6, 0);
    form->setHorizontalSpacing(space::column);
    form->setVerticalSpacing(space::field);
    form->addRow(tr("T&ool that writes the file"), m_tool);
    form->addRow(tr("Name of the format"), m_name);
    form->addRow(tr("Id o&f the format"), m_id);
    form->addRow(QString(), m_replace);
    form->addRow(tr("Recognised by all of"), m_marks);
    form->addRow(m_notes);
    setWidget(content);
    connect(m_tool, &QLineEdit::textEdited, this, [this](const QString& text) { edit(&FormatDraft::toolName, text); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { edit(&FormatDraft::name, text); });
    connect(m_id, &QLineEdit::textEdited, this, [this](const QString& text) { edit(&FormatDraft::id, text.trimmed()); });
    connect(m_replace, &QCheckBox::toggled, this, [this](bool agreed) {
        m_agreed = agreed ? m_draft.id : QString();
        Q_EMIT replacementAgreed(agreed);
    });
}

void MappingNamePane::edit(QString FormatDraft::*text, const QString& value)
{
    m_draft.*text = value;
    Q_EMIT edited(m_draft);
}

/// What is being typed stays as it is typed.
void MappingNamePane::show(const FormatDraft& draft)
{
    for (const auto& [field, text] : {std::pair{m_tool, draft.toolName}, {m_name, draft.name}, {m_id, draft.id}})
        if (field->text().trimmed() != text.trimmed())
            field->setText(text);
    const auto pointers = [](const FormatDraft& each) {
        QStringList list;
        for (const DraftMark& mark : each.marks)
            list << mark.pointer + u'\n' + mark.value;
        return list;
    };
    const bool same = pointers(draft) == pointers(m_draft);
    m_draft = draft;
    const QSignalBlocker quiet(m_replace);
    m_replace->setChecked(replaces());
    if (!same)
        rebuildMarks();
    for (size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setChecked(m_draft.marks[i].used);
}

void MappingNamePane::rebuildMarks()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (size_t i = 0; i < m_draft.marks.size(); ++i) {
        auto* box = new QCheckBox(markText(m_draft.marks[i]).replace(u'&', QStringLiteral("&&")));
        box->setObjectName(QStringLiteral("mappingMark%1").arg(i));
        box->setToolTip(plainToolTip(m_draft.marks[i].value));
        connect(box, &QCheckBox::clicked, this, [this, i](bool checked) {
            m_draft.marks[i].used = checked;
            Q_EMIT edited(m_draft);
        });
        m_marks->addWidget(box);
        m_boxes.push_back(box);
    }
}

void MappingNamePane::setNotes(bool ownId, bool builtInId, const QStringList& others)
{
    m_replace->setVisible(ownId && !builtInId);
    QStringList notes;
    if (builtInId)
        notes << tr("A format that comes with Waymark has this id. Choose another.");
    if (!others.isEmpty())
        notes << tr("This file is also of: %1. Where two formats fit, an import asks which it is.").arg(others.join(tr(", ")));
    if (needsFindings(m_draft))
        notes << tr("A file without findings has none of these signs, and so can't be recognised.");
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

bool MappingNamePane::replaces() const
{
    return !m_agreed.isEmpty() && m_agreed == m_draft.id;
}

void MappingNamePane::forgetAgreement()
{
    const QSignalBlocker quiet(m_replace);
    m_agreed.clear();
    m_replace->setChecked(false);
}

} // namespace waymark
