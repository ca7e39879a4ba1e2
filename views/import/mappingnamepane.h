// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatdraft.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace waymark {

/// What the format is called, and by what its files are told from others.
class MappingNamePane final : public QScrollArea {
    Q_OBJECT
public:
    explicit MappingNamePane(QWidget* parent = nullptr);

    void show(const FormatDraft& draft);
    using QWidget::show;
    /// `ownId`: a file of the person's has the id, so that saving replaces it. `others`: formats that the file is of as well.
    void setNotes(bool ownId, bool builtInId, const QStringList& others);
    bool replaces() const;  ///< agreed to, for the id that stands there
    void forgetAgreement(); ///< another format may be meant

Q_SIGNALS:
    void edited(const waymark::FormatDraft& draft);
    void replacementAgreed(bool agreed); ///< or taken back

private:
    void edit(QString FormatDraft::*text, const QString& value);
    void rebuildMarks();

    FormatDraft m_draft;
    QString m_agreed; ///< id of which the file may be replaced; empty: none
    QLineEdit* m_tool;
    QLineEdit* m_name;
    QLineEdit* m_id;
    QCheckBox* m_replace;
    QLabel* m_notes;
    QVBoxLayout* m_marks;
    std::vector<QCheckBox*> m_boxes; ///< of the marks, in their order
};

} // namespace waymark
