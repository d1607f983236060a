#pragma once

#include <QJsonObject>
#include <QStringList>

namespace casebook::test {

/// Kibana's published description of the Cases API, and its examples, where they are at hand.
class OpenApiDocument
{
public:
    OpenApiDocument();

    bool isThere() const { return !m_document.isEmpty(); }
    static QString path();
    /// "GET /api/cases/{caseId}" …
    QStringList operations() const;
    /// The operation of the document that a request of @p method to @p path is; empty for none.
    QString operationOf(const QString &method, const QString &path) const;

    /// The names of examples/api, without ".json".
    static QStringList examples();
    static QJsonValue example(const QString &name);

private:
    QJsonObject m_document;
};

} // namespace casebook::test
