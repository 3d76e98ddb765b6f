import { CUSTOMER_VIEWS, type CustomerListParams } from '@/lists/customer-filter';
import { customersPath } from '@/paths';

export type CustomerView = CustomerListParams['view'];
export { CUSTOMER_VIEWS };

export const customerViewPath = (view: CustomerView): string =>
  view === 'own' ? customersPath() : `${customersPath()}?view=${view}`;
