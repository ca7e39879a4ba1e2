// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/csvfile.h"

#include "model/domain/csvline.h"
#include "model/domain/heldfile.h"

namespace waymark {

CsvFile::CsvFile(const QString& file, const QString& refusal)
    : m_file(file)
    , m_refusal(refusal)
{
}

Result<void> CsvFile::begin(const QStringList& heads)
{
    if (auto allowed = HeldFile::checkFree(m_file.fileName()); !allowed)
        return allowed;
    if (!m_file.open(QIODevice::WriteOnly))
        return refused();
    return add(heads);
}

Result<void> CsvFile::add(const QStringList& cells)
{
    return m_file.write(csvLine(cells).toUtf8()) < 0 ? Result<void>(refused()) : Result<void>();
}

Result<void> CsvFile::finish()
{
    return m_file.commit() ? Result<void>() : Result<void>(refused());
}

Error CsvFile::refused() const
{
    return {.code = Error::Code::Io, .message = m_refusal.arg(m_file.fileName(), m_file.errorString())};
}

} // namespace waymark
